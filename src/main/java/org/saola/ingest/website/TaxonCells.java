package org.saola.ingest.website;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.places.PlaceCells;
import org.saola.ingest.places.TaggedPlaces;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/** The cells of a row that tell of its taxon. */
final class TaxonCells {
  private static final List<String> HIGHER =
      List.of("Kingdom", "Phylum", "Class", "Order", "Family", "Genus");
  private static final String SPECIES = " spp.";

  private TaxonCells() {}

  /** The taxon of a row; null with an issue when its rank or name is missing. */
  static @Nullable WebsiteTaxon read(CsvRow row, String nameColumn, Taxonomy taxonomy) {
    var rank = rank(row);
    var name = row.text(nameColumn).strip();
    if (rank == null || name.isEmpty()) {
      return null;
    }
    var higher = new ArrayList<@Nullable String>();
    HIGHER.forEach(column -> higher.add(word(row, column)));
    return new WebsiteTaxon(taxonomy, rank, name, higher);
  }

  private static @Nullable Rank rank(CsvRow row) {
    var cell = word(row, "Rank");
    for (var rank : Rank.values()) {
      if (rank.name().equalsIgnoreCase(cell)) {
        return rank;
      }
    }
    row.problem("Rank", cell, "is unknown; one of " + List.of(Rank.values()));
    return null;
  }

  /** A cell without blanks around it; null when nothing is left. */
  static @Nullable String word(CsvRow row, String column) {
    var cell = row.has(column) ? row.optionalText(column) : null;
    return cell == null || cell.isBlank() ? null : cell.strip();
  }

  static String text(CsvRow row, String column) {
    var word = word(row, column);
    return word == null ? "" : word;
  }

  static PlaceCells places(CsvRow row) {
    Map<String, String> tagged = new HashMap<>();
    for (var column : TaggedPlaces.tagColumns()) {
      tagged.put(TaggedPlaces.tag(column), text(row, column));
    }
    return new PlaceCells(
        text(row, "All_DistributionISOCodes"), text(row, "All_DistributionFullNames"), tagged);
  }

  /** From which taxon a listing comes, as Species+ says it; empty when it is the taxon's own. */
  static String origin(WebsiteTaxon taxon, @Nullable String listedUnder) {
    if (listedUnder == null) {
      return "";
    }
    var name = listedUnder.replace(SPECIES, "").strip();
    if (name.equals(taxon.fullName)) {
      return "";
    }
    int depth = taxon.higher.indexOf(name);
    if (depth >= 0) {
      return "[%s listing %s] ".formatted(WebsiteTaxon.LADDER.get(depth), listedUnder);
    }
    return taxon.rank.compareTo(Rank.SPECIES) > 0 && taxon.fullName.startsWith(name + " ")
        ? "[SPECIES listing %s] ".formatted(listedUnder)
        : "[Listed under %s] ".formatted(listedUnder);
  }
}
