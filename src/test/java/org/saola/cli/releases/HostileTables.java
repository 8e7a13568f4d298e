package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables of good data in which every text carries what attacks a page, a database or a wire. */
final class HostileTables {
  /** What every text ends with. */
  static final String HOSTILE =
      "<script>alert(1)</script>'; drop table release; --\"]]>&amp;\\u0000 %0d%0a${x}";

  /** The columns of the data package that hold text of any kind. */
  private static final Map<String, Set<String>> SPECIES_PLUS =
      Map.ofEntries(
          Map.entry("change_types.csv", names("display_name")),
          Map.entry("common_names.csv", Set.of("name")),
          Map.entry("distributions.csv", Set.of("tags")),
          Map.entry("eu_decision_types.csv", Set.of("name", "description")),
          Map.entry("eu_decisions.csv", Set.of("notes")),
          Map.entry("events.csv", Set.of("name", "url")),
          Map.entry("geo_entities.csv", names("name")),
          Map.entry(
              "listing_changes.csv",
              Set.of(
                  "short_note_en",
                  "short_note_es",
                  "short_note_fr",
                  "full_note_en",
                  "full_note_es",
                  "full_note_fr",
                  "hash_note_en",
                  "hash_note_es",
                  "hash_note_fr",
                  "nomenclature_note_en",
                  "nomenclature_note_es",
                  "nomenclature_note_fr")),
          Map.entry("quotas.csv", Set.of("notes", "url")),
          Map.entry("ranks.csv", names("display_name")),
          Map.entry("references.csv", Set.of("citation")),
          Map.entry("suspensions.csv", Set.of("notes")),
          Map.entry("taxon_concepts.csv", Set.of("full_name", "author_year")),
          Map.entry("trade_codes.csv", names("name")));

  /** The columns of a Red List download that hold text, in whatever table they are. */
  private static final Set<String> RED_LIST =
      Set.of(
          "scientificName",
          "familyName",
          "genusName",
          "speciesName",
          "subpopulationName",
          "authority",
          "infraAuthority",
          "infrarankAuthor",
          "speciesAuthor",
          "taxonomicNotes",
          "rationale",
          "habitat",
          "threats",
          "population",
          "range",
          "useTrade",
          "conservationActions",
          "redlistCriteria",
          "name",
          "note",
          "text",
          "full",
          "ias",
          "virus",
          "author",
          "citation",
          "title",
          "AOO.range",
          "EOO.range",
          "PopulationSize.range");

  /** Tables in which the name belongs to a code. */
  private static final Set<String> CODED =
      Set.of(
          "countries.csv",
          "fao.csv",
          "lme.csv",
          "habitats.csv",
          "plant_specific.csv",
          "usetrade.csv");

  private HostileTables() {}

  private static Set<String> names(String column) {
    return Set.of(column + "_en", column + "_es", column + "_fr");
  }

  /** Writes the tables of a data package. */
  static Path speciesPlus(Path from, Path to) throws IOException {
    return rewrite(
        from, to, (table, column) -> SPECIES_PLUS.getOrDefault(table, Set.of()).contains(column));
  }

  /** Writes the tables of a Red List download. */
  static Path redList(Path from, Path to) throws IOException {
    return rewrite(
        from,
        to,
        (table, column) ->
            RED_LIST.contains(column) && !(column.equals("name") && CODED.contains(table)));
  }

  private interface Texts {
    boolean isText(String table, String column);
  }

  private static Path rewrite(Path from, Path to, Texts texts) throws IOException {
    Files.createDirectories(to);
    try (var tables = Files.list(from)) {
      for (var table : tables.toList()) {
        rewriteTable(table, to.resolve(table.getFileName()), texts);
      }
    }
    return to;
  }

  private static void rewriteTable(Path from, Path to, Texts texts) throws IOException {
    try (var rows = CsvReader.builder().ofCsvRecord(from, UTF_8);
        var out = CsvWriter.builder().build(to)) {
      List<String> columns = List.of();
      for (var row : rows) {
        if (columns.isEmpty()) {
          columns = row.getFields();
          out.writeRecord(columns);
        } else {
          var fields = new ArrayList<>(row.getFields());
          for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()
                && texts.isText(from.getFileName().toString(), columns.get(i))) {
              fields.set(i, fields.get(i) + HOSTILE);
            }
          }
          out.writeRecord(fields);
        }
      }
    }
  }
}
