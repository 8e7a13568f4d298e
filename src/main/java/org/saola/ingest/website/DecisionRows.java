package org.saola.ingest.website;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDecision.DecisionType;
import org.saola.speciesplus.TaxonRecord.Validity;
import org.saola.taxonomy.Taxonomy;

/** Decisions of the EU, which are of exactly the taxon they name. */
final class DecisionRows {
  private final WebsiteTaxa taxa;
  private final RestrictionRows parties;
  private final DerivedNumbers numbers = new DerivedNumbers();
  private int count;

  DecisionRows(WebsiteTaxa taxa, RestrictionRows parties) {
    this.taxa = taxa;
    this.parties = parties;
  }

  /** A row of {@code eu_decisions}. */
  void add(CsvRow row) {
    var read = TaxonCells.read(row, "Full Name", Taxonomy.CITES_EU);
    var taken = WebsiteDay.of(row, "Date of Decision");
    var since = WebsiteDay.of(row, "Valid since");
    boolean valid = Truth.of(row, "Valid on Date");
    var type = type(row);
    var place = parties.place(row, "Party");
    var taxon = read == null || row.faulty() ? null : taxa.named(row, read);
    if (taxon == null || row.faulty()) {
      return;
    }
    var start = taken == null ? since : taken;
    var document = TaxonCells.word(row, "Document");
    count++;
    taxon.decisions.add(
        new PublishedDecision(
            number(taxon, row),
            TaxonCells.word(row, "Notes"),
            start,
            valid ? new Validity(true, start, null) : Validity.NEVER,
            type,
            place,
            document == null ? null : new EventName(document, null, null),
            TradeNames.source(TaxonCells.word(row, "Source")),
            TradeNames.term(TaxonCells.word(row, "Term"))));
  }

  private int number(WebsiteTaxon taxon, CsvRow row) {
    return numbers.of(
        Stream.concat(
                Stream.of(taxon.position()),
                Stream.of(
                        "Date of Decision",
                        "Party",
                        "EU Decision",
                        "Source",
                        "Term",
                        "Notes",
                        "Document")
                    .map(column -> TaxonCells.text(row, column)))
            .collect(Collectors.joining("\0")));
  }

  /** Null for what the Scientific Review Group only discussed. */
  private static @Nullable DecisionType type(CsvRow row) {
    var cell = TaxonCells.word(row, "EU Decision");
    if (cell == null) {
      return null;
    }
    var words = cell.toLowerCase(Locale.ROOT);
    for (var kind : List.of("positive", "negative", "no opinion", "suspension", "srg referral")) {
      if (words.replaceFirst("^\\(", "").startsWith(kind)) {
        return new DecisionType(cell.replaceFirst("(?i)^\\(no opinion\\) *", ""), null, code(kind));
      }
    }
    row.problem(
        "EU Decision",
        cell,
        "is unknown; it begins with Positive, Negative, (No opinion), Suspension or (SRG"
            + " referral)");
    return null;
  }

  private static String code(String kind) {
    return switch (kind) {
      case "positive" -> "POSITIVE_OPINION";
      case "negative" -> "NEGATIVE_OPINION";
      case "no opinion" -> "NO_OPINION";
      case "suspension" -> "SUSPENSION";
      default -> "SRG_REFERRAL";
    };
  }

  int count() {
    return count;
  }
}
