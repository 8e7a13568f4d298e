package org.saola.web.species;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.redlist.Coded;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.status.ListingStatus;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.web.page.Words;
import org.saola.web.part.SourceTerm;
import org.saola.web.species.SpeciesView.HistoryRow;

/**
 * Makes the table of all that happened until a day, newest first.
 *
 * @param day later rows are left out, and what is called in force was so then
 */
record HistoryViews(Words words, LocalDate day) {

  List<HistoryRow> of(@Nullable ListedTaxon listed, List<EvaluatedTaxon> evaluated) {
    var rows = new ArrayList<HistoryRow>();
    if (listed != null) {
      var taxon = listed.taxon();
      rows.addAll(listings("cites", taxon.citesListings(), listed.status().cites()));
      rows.addAll(listings("eu", taxon.euListings(), listed.status().eu()));
    }
    for (var taxon : evaluated) {
      var list = evaluated.size() == 1 ? null : SpeciesViews.title(taxon.release(), words);
      var inForce = taxon.status().scopes().stream().map(each -> each.assessment().id()).toList();
      for (var summary : taxon.known()) {
        rows.add(assessment(summary, inForce.contains(summary.assessmentId()), list));
      }
    }
    rows.sort(
        Comparator.comparing(HistoryRow::date, Comparator.nullsLast(Comparator.reverseOrder())));
    return rows;
  }

  /** The place on the page of a row of a law. */
  static String id(String law, int number) {
    return law + number;
  }

  static String id(AssessmentSummary summary) {
    return "a" + summary.assessmentId();
  }

  private List<HistoryRow> listings(String law, List<Listing> all, ListingStatus status) {
    var rows = new ArrayList<HistoryRow>();
    for (int i = 0; i < all.size(); i++) {
      var row = all.get(i);
      if (row.effectiveAt() == null || !row.effectiveAt().isAfter(day)) {
        boolean inForce =
            status.listings().certain().contains(row)
                || status.reservations().certain().contains(row);
        rows.add(listing(law, row, id(law.substring(0, 1), i), inForce));
      }
    }
    return rows;
  }

  private HistoryRow listing(String law, Listing row, String id, boolean inForce) {
    var texts = new Texts(words.language());
    var annotation = texts.of(row.annotation());
    return new HistoryRow(
        id,
        row.effectiveAt(),
        law,
        row.symbol(),
        kind(row.type()),
        inForce,
        Texts.blankToNull(texts.name(row.party())),
        annotation.text(),
        annotation.other(),
        null,
        row.id());
  }

  private static String kind(ChangeType type) {
    return switch (type) {
      case ADDITION -> "listed";
      case DELETION -> "deleted";
      case RESERVATION -> "reserved";
      case RESERVATION_WITHDRAWAL -> "withdrawn";
      case EXCEPTION -> "excepted";
    };
  }

  private HistoryRow assessment(AssessmentSummary summary, boolean inForce, @Nullable String list) {
    var scope =
        Stream.concat(
                summary.scopes().stream()
                    .map(Coded::description)
                    .filter(Objects::nonNull)
                    .map(each -> SourceTerm.of(words, "scope.", each).text()),
                Stream.ofNullable(list))
            .collect(joining(", "));
    return new HistoryRow(
        id(summary),
        summary.assessmentDate(),
        "redlist",
        GlanceViews.code(summary),
        "assessed",
        inForce,
        Texts.blankToNull(scope),
        Texts.blankToNull(summary.criteria()),
        null,
        summary.yearPublished(),
        null);
  }
}
