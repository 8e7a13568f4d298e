package org.saola.api.saola1.indicators.cites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Problem;
import org.saola.indicators.listing.ListingLag.Listed;
import org.saola.listing.Designation;
import org.saola.status.Topic;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawRow;
import org.saola.store.names.HigherListing;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.release.Release;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.SourceTaxon;

/** What CITES says of the species of the Red List. Safe for use by many threads. */
public final class ListedNames {
  private static final String NONE = "NC";
  private static final String THIRD = "III";

  private final ReleaseCrosswalk crosswalk;
  private final @Nullable LawBook law;

  /**
   * @param law empty when the release of CITES holds no primary records
   */
  public ListedNames(ReleaseCrosswalk crosswalk, Optional<LawBook> law) {
    this.crosswalk = crosswalk;
    this.law = law.orElse(null);
  }

  /** Where these come from. */
  public interface Source {
    /**
     * Of a release of the Red List; empty when there is no release of CITES; may block.
     *
     * @throws Problem if it is not the one that is served
     */
    Optional<ListedNames> of(Release redList);
  }

  /** How the names of a release that was replaced relate is not known any more. */
  public static Problem notServed(Release redList) {
    return Problem.unprocessable("release", "release.not-served", redList.number());
  }

  public static Problem missing() {
    return Problem.noData("Species+");
  }

  /** The release of CITES. */
  public Release release() {
    return crosswalk.speciesPlus().release();
  }

  /** The day of the law; empty when past days can't be told. */
  public Optional<LocalDate> dataDay() {
    return Optional.ofNullable(law).map(LawBook::dataDay);
  }

  /**
   * What a species is called. That a name or its appendix is missing tells nothing unless all are
   * there.
   */
  public CitesName name(int sisId) {
    var taxon = crosswalk.redList().find(sisId);
    if (taxon.isEmpty()) {
      return CitesName.UNKNOWN;
    }
    var links = crosswalk.of(taxon.get());
    return whole(links.isEmpty() ? above(taxon.get()) : CitesName.of(links));
  }

  /** By the days of the law a taxon above may have been listed before; else only now counts. */
  private CitesName above(SourceTaxon species) {
    var link = crosswalk.above(species);
    if (link.isEmpty()) {
      return CitesName.NONE;
    }
    if (law != null) {
      return CitesName.of(List.of(link.get()));
    }
    return switch (crosswalk.listing(link.get().cites()).kind()) {
      case NONE -> CitesName.NONE;
      case UNTOLD -> CitesName.HIGHER_LISTING_UNTOLD;
      case CONDITIONAL, WHOLE -> CitesName.of(List.of(link.get()));
    };
  }

  /** The name, or why nothing can be said by it. */
  private CitesName whole(CitesName name) {
    if (!tells(name)) {
      return CitesName.NOT_IMPORTED;
    }
    if (law != null) {
      return name.rows().stream().allMatch(link -> taxon(link) != null)
          ? name
          : CitesName.NOT_IN_THE_LAW;
    }
    return name.rows().stream().anyMatch(this::untold) ? CitesName.HIGHER_LISTING_UNTOLD : name;
  }

  private boolean untold(CrosswalkRow link) {
    return link.relation() == Relation.HIGHER_LISTING_ONLY
        && crosswalk.listing(link.cites()).kind() == HigherListing.Kind.UNTOLD;
  }

  /** Whether that there is no name, or a name in no appendix, says that there is no listing. */
  private boolean tells(CitesName name) {
    return release().description().coverage().whole(Topic.CITES_LISTINGS)
        || (!name.equals(CitesName.NONE)
            && name.rows().stream().noneMatch(link -> link.cites().status().isEmpty()));
  }

  /**
   * The appendices of a species; NC among them where only a part of the species is meant.
   *
   * @param day null = by the release
   */
  public Set<String> appendices(CitesName name, @Nullable LocalDate day) {
    var all = new TreeSet<String>();
    for (var link : name.rows()) {
      all.addAll(appendices(link, day));
      if (name.partOnly()) {
        all.add(NONE);
      }
    }
    all.remove("");
    return all;
  }

  private Collection<String> appendices(CrosswalkRow link, @Nullable LocalDate day) {
    var taxon = taxon(link);
    if (taxon == null || law == null) {
      // what a taxon above has in short is said of some of its species, too
      return link.relation() == Relation.HIGHER_LISTING_ONLY
          ? crosswalk.listing(link.cites()).appendices()
          : List.of(link.cites().status().split("/", -1));
    }
    var then = day == null ? law.dataDay() : day;
    if (link.relation() == Relation.HIGHER_LISTING_ONLY) {
      // what is said of some of its species is not said of this one
      var inherited = law.listings().additions(Designation.CITES, taxon, then);
      var symbols = inherited.stream().map(LawRow::symbol).distinct().toList();
      return symbols.isEmpty() ? List.of(NONE) : symbols;
    }
    var summary = law.listings().summary(Designation.CITES, taxon, then);
    return summary == null ? List.of() : Arrays.asList(summary.split("/", -1));
  }

  private @Nullable Taxon taxon(CrosswalkRow link) {
    return law == null ? null : law.listings().classification().find(link.cites().number());
  }

  /**
   * The times in which a species was in an appendix that counts, its own or that of a higher taxon.
   *
   * @param third whether Appendix III counts
   * @param name one that is known
   */
  public List<Listed> listings(CitesName name, boolean third) {
    var listings = Objects.requireNonNull(law, "the release tells no days").listings();
    var spans = new ArrayList<Listed>();
    for (var link : name.rows()) {
      var taxon = Objects.requireNonNull(taxon(link), "known names are in the law");
      spans.addAll(
          spans(
              listings.days(taxon),
              day ->
                  listings.additions(Designation.CITES, taxon, day).stream()
                      .anyMatch(row -> counts(row.symbol(), third))));
    }
    return spans;
  }

  private static List<Listed> spans(Set<LocalDate> days, Predicate<LocalDate> listed) {
    var spans = new ArrayList<Listed>();
    LocalDate since = null;
    for (var day : days) {
      boolean now = listed.test(day);
      if (now && since == null) {
        since = day;
      } else if (!now && since != null) {
        spans.add(new Listed(since.getYear(), day.getYear()));
        since = null;
      }
    }
    if (since != null) {
      spans.add(new Listed(since.getYear(), null));
    }
    return spans;
  }

  private static boolean counts(String appendix, boolean third) {
    return appendix.equals("I") || appendix.equals("II") || (third && appendix.equals(THIRD));
  }
}
