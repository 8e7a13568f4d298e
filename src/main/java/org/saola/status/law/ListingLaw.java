package org.saola.status.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingData;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/**
 * The listings of CITES and the EU on any day (as-of rules, section 2): the rules of listings, on
 * the changes that were known by then, with what was in force then. A day means its end. For one
 * taxon only its line and what lies below it is computed; nothing else can change the outcome. Safe
 * for use by many threads.
 */
public final class ListingLaw {
  /** The Convention entered into force. */
  public static final LocalDate FIRST_CITES_DAY = LocalDate.of(1975, Month.JULY, 1);

  private static final String NOT_LISTED = "NC";
  private static final int MOST_KEPT = 20_000;

  private record Asked(int taxon, Designation designation, int epoch) {}

  private final Classification classification;
  private final Map<Integer, Set<Integer>> places;
  private final DatedChanges changes;
  private final Map<Asked, TaxonLaw> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, TaxonLaw> eldest) {
          return size() > MOST_KEPT;
        }
      };

  public ListingLaw(PrimaryRecords records) {
    classification = Classification.of(Taxonomy.CITES_EU, records.taxonConcepts());
    places = ListingData.places(records.distributions());
    changes = new DatedChanges(classification, records.listingChanges(), records.events());
  }

  /** The names that have law. */
  public Classification classification() {
    return classification;
  }

  /** Where a name occurs, nothing rolled up. */
  public Set<Integer> places(int taxonConceptId) {
    return places.getOrDefault(taxonConceptId, Set.of());
  }

  /**
   * The appendices or annexes on a day, such as {@code I/II/NC}. Before the Convention {@code NC};
   * null where no regulation of the EU was in force.
   */
  public @Nullable String summary(Designation designation, Taxon taxon, LocalDate day) {
    if (designation == Designation.CITES && day.isBefore(FIRST_CITES_DAY)) {
      return NOT_LISTED;
    }
    return hasLaw(designation, day) ? law(designation, taxon, day).summary() : null;
  }

  /** All rows of a taxon on a day, in force or not; by id. */
  public List<LawRow> rows(Designation designation, Taxon taxon, LocalDate day) {
    return hasLaw(designation, day) ? law(designation, taxon, day).rows() : List.of();
  }

  /** The additions in force on a day, whatever the population. */
  public List<LawRow> additions(Designation designation, Taxon taxon, LocalDate day) {
    return rows(designation, taxon, day).stream()
        .filter(row -> row.is(ChangeType.ADDITION) && row.inForce())
        .toList();
  }

  /**
   * The additions that bind a specimen of the population of one place (rule 2.3); none when that
   * population is not listed.
   *
   * @param place a geo entity; null = of nowhere
   */
  public List<LawRow> atPlace(
      Designation designation, Taxon taxon, LocalDate day, @Nullable Integer place) {
    var all = additions(designation, taxon, day);
    var named =
        all.stream()
            .filter(row -> place != null && row.change().populations().contains(place))
            .toList();
    return named.isEmpty()
        ? all.stream()
            .filter(row -> !row.limited() && (place == null || !row.exceptPlaces().contains(place)))
            .toList()
        : named;
  }

  /** The reservations in force on a day against an appendix that the taxon has (rule 2.4). */
  public List<LawRow> reservations(Taxon taxon, LocalDate day) {
    var appendices =
        additions(Designation.CITES, taxon, day).stream()
            .map(LawRow::symbol)
            .collect(Collectors.toSet());
    return rows(Designation.CITES, taxon, day).stream()
        .filter(row -> row.is(ChangeType.RESERVATION) && row.change().current())
        .filter(row -> appendices.contains(row.symbol()))
        .toList();
  }

  /** The day on which the taxon was first included in any appendix, as far as known on a day. */
  public Optional<LocalDate> firstListed(Taxon taxon, LocalDate day) {
    return rows(Designation.CITES, taxon, day).stream()
        .filter(row -> row.is(ChangeType.ADDITION))
        .map(row -> row.change().effectiveAt())
        .min(LocalDate::compareTo);
  }

  /** A change by its id, with the flag that its source gave it. */
  public Optional<ListingChange> change(int id) {
    return Optional.ofNullable(changes.find(id));
  }

  /**
   * Changes of CITES whose flag in the source is not what their days say of the end of time; by id.
   */
  public Set<Integer> differingFlags() {
    var differing = new TreeSet<Integer>();
    for (var change : changes.all()) {
      boolean told =
          switch (change.type()) {
            case ADDITION, DELETION, RESERVATION -> change.designation() == Designation.CITES;
            case RESERVATION_WITHDRAWAL, EXCEPTION -> false;
          };
      var computed = told ? changes.on(LocalDate.MAX, Set.of(), change) : null;
      if (computed != null && computed.current() != change.current()) {
        differing.add(change.id());
      }
    }
    return differing;
  }

  private boolean hasLaw(Designation designation, LocalDate day) {
    return switch (designation) {
      case CITES -> true;
      case EU -> !changes.regulations(day).isEmpty();
      case CMS -> false;
    };
  }

  private TaxonLaw law(Designation designation, Taxon taxon, LocalDate day) {
    var asked = new Asked(taxon.id(), designation, changes.epoch(day));
    synchronized (kept) {
      var held = kept.get(asked);
      if (held != null) {
        return held;
      }
    }
    var computed = compute(designation, taxon, day);
    synchronized (kept) {
      kept.put(asked, computed);
    }
    return computed;
  }

  private TaxonLaw compute(Designation designation, Taxon taxon, LocalDate day) {
    var data = data(family(taxon), day);
    var listings =
        designation == Designation.CITES ? CitesListings.of(data) : EuListings.inForce(data);
    var same = data.classification().find(taxon.id());
    if (same == null) {
      throw new IllegalStateException(taxon + " is not in its own family");
    }
    var text = listings.text(same);
    var rows =
        listings.rows(same).stream()
            .map(LawRow::of)
            .sorted(Comparator.comparingInt(LawRow::id))
            .toList();
    return new TaxonLaw(text.isEmpty() ? NOT_LISTED : text, rows);
  }

  /** The taxon, what lies above it and what lies below it. */
  private List<TaxonConcept> family(Taxon taxon) {
    var family = new ArrayList<TaxonConcept>();
    for (var above = taxon.parent(); above != null; above = above.parent()) {
      family.add(above.concept());
    }
    classification.taxa().subList(taxon.index(), taxon.endIndex()).stream()
        .map(Taxon::concept)
        .forEach(family::add);
    return family;
  }

  private ListingData data(List<TaxonConcept> family, LocalDate day) {
    var regulations = changes.regulations(day);
    var taking = new LinkedHashMap<Integer, ListingChange>();
    var exceptions = new ArrayList<ListingChange>();
    for (var member : family) {
      for (var change : changes.of(member.id())) {
        var then = changes.on(day, regulations, change);
        if (then != null) {
          taking.put(then.id(), then);
          exceptions.addAll(changes.exceptionsOf(change));
          // of whatever taxon: it may be what excludes this one
          var parent = changes.qualifiedBy(change);
          var parentThen = parent == null ? null : changes.on(day, regulations, parent);
          if (parentThen != null) {
            taking.putIfAbsent(parentThen.id(), parentThen);
          }
        }
      }
    }
    return ListingData.of(
        Classification.of(Taxonomy.CITES_EU, family),
        places,
        List.copyOf(taking.values()),
        exceptions);
  }
}
