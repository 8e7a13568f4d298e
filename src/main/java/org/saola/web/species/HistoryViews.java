package org.saola.web.species;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.web.page.Words;
import org.saola.web.species.SpeciesView.HistoryRow;

/** Makes the table of all that ever happened, newest first. */
record HistoryViews(Words words) {

  List<HistoryRow> of(@Nullable ListedTaxon listed, List<EvaluatedTaxon> evaluated) {
    var rows = new ArrayList<HistoryRow>();
    if (listed != null) {
      int number = 0;
      for (var row : listed.taxon().citesListings()) {
        rows.add(listing("cites", row, id("c", number++)));
      }
      number = 0;
      for (var row : listed.taxon().euListings()) {
        rows.add(listing("eu", row, id("e", number++)));
      }
    }
    for (var taxon : evaluated) {
      for (var summary : taxon.assessments()) {
        rows.add(assessment(summary));
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

  private HistoryRow listing(String law, Listing row, String id) {
    var texts = new Texts(words.language());
    var annotation = texts.of(row.annotation());
    return new HistoryRow(
        id,
        row.effectiveAt(),
        law,
        row.symbol(),
        kind(row.type()),
        row.current() && row.type() != ChangeType.DELETION,
        Texts.blankToNull(texts.name(row.party())),
        annotation.text(),
        annotation.other(),
        null);
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

  private static HistoryRow assessment(AssessmentSummary summary) {
    var scope = summary.scopes().isEmpty() ? null : summary.scopes().getFirst().description();
    return new HistoryRow(
        id(summary),
        summary.assessmentDate(),
        "redlist",
        GlanceViews.code(summary),
        "assessed",
        summary.latest(),
        scope,
        Texts.blankToNull(summary.criteria()),
        null,
        summary.yearPublished());
  }
}
