package org.saola.api.saola1.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Problem;
import org.saola.indicators.listing.ListingLag.Listed;
import org.saola.listing.Designation;
import org.saola.status.law.LawBook;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation;

/**
 * What CITES says of the species of the Red List.
 *
 * @param law empty when the release holds no primary records
 */
record ListedNames(ReleaseCrosswalk crosswalk, Optional<LawBook> law) {
  private static final String NONE = "NC";

  /** Where these come from. */
  interface Source {
    /** Of a dataset of the Red List; empty when there is no release of CITES; may block. */
    Optional<ListedNames> of(Dataset redList);
  }

  /**
   * A species in CITES.
   *
   * @param relation {@code none} without a name there, {@code ambiguous} where a person must decide
   * @param rows the links that count
   */
  record Name(String relation, List<CrosswalkRow> rows) {
    /** The appendices by now; NC among them where only a part of the species is meant. */
    Set<String> appendices() {
      var all = new TreeSet<String>();
      for (var row : rows) {
        all.addAll(Arrays.asList(row.cites().status().split("/", -1)));
        if (row.appendix() == Carry.NO) {
          all.add(NONE);
        }
      }
      all.remove("");
      return all;
    }
  }

  static Problem missing() {
    return new Problem(503, "No Data", "this server holds no release of Species+ yet");
  }

  /** The last year of the data. */
  int lastYear() {
    return law.orElseThrow().dataDay().getYear();
  }

  Name name(int sisId) {
    var taxon = crosswalk.redList().find(sisId);
    var rows = taxon.map(crosswalk::of).orElse(List.of());
    if (rows.isEmpty()) {
      return new Name("none", List.of());
    }
    var stated = rows.stream().filter(row -> !row.question()).toList();
    if (stated.isEmpty()) {
      return new Name("ambiguous", List.of());
    }
    return new Name(stated.getFirst().relation().word(), stated);
  }

  /**
   * The times in which a species was in an appendix that counts. Of a species of which CITES means
   * only a part, none is told.
   *
   * @return null when the law can't be told of its name
   */
  @Nullable List<Listed> listings(Name name, boolean third) {
    var spans = new ArrayList<Listed>();
    for (var row : name.rows()) {
      if (row.appendix() != Carry.YES && row.relation() != Relation.HIGHER_LISTING_ONLY) {
        return null;
      }
      var number = row.cites().id().replaceAll(".*:", "");
      var taxon = law.orElseThrow().listings().classification().find(Integer.parseInt(number));
      if (taxon == null) {
        return null;
      }
      var listings = law.get().listings();
      var today = law.get().dataDay();
      var days = new TreeSet<LocalDate>();
      listings
          .rows(Designation.CITES, taxon, today)
          .forEach(each -> days.add(each.change().effectiveAt()));
      spans.addAll(
          spans(days, day -> counts(listings.summary(Designation.CITES, taxon, day), third)));
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

  private static boolean counts(@Nullable String summary, boolean third) {
    var appendices = summary == null ? List.of() : Arrays.asList(summary.split("/", -1));
    return appendices.contains("I")
        || appendices.contains("II")
        || (third && appendices.contains("III"));
  }
}
