package org.saola.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes cells and removes rows of CSV tables at random, such that they can still be imported. */
public final class RandomEdits {
  /** Columns that hold any text. */
  public static final List<String> SPECIES_PLUS_TEXTS =
      List.of(
          "common_names.csv/name",
          "taxon_concepts.csv/author_year",
          "quotas.csv/notes",
          "suspensions.csv/notes",
          "eu_decisions.csv/notes",
          "listing_changes.csv/short_note_en",
          "listing_changes.csv/full_note_fr",
          "references.csv/citation",
          "geo_entities.csv/name_es");

  /** Tables that no other one points to. */
  public static final List<String> SPECIES_PLUS_LEAVES =
      List.of(
          "common_names.csv",
          "distributions.csv",
          "quotas.csv",
          "suspensions.csv",
          "eu_decisions.csv",
          "taxon_references.csv",
          "taxon_relationships.csv");

  public static final List<String> RED_LIST_TEXTS =
      List.of(
          "assessments.csv/rationale",
          "assessments.csv/redlistCriteria",
          "threats.csv/text",
          "common_names.csv/name",
          "references.csv/title",
          "conservation_needed.csv/note");

  public static final List<String> RED_LIST_LEAVES =
      List.of(
          "common_names.csv",
          "habitats.csv",
          "threats.csv",
          "references.csv",
          "synonyms.csv",
          "conservation_needed.csv",
          "usetrade.csv");

  private final Path folder;
  private final Random random;
  private final Map<String, List<List<String>>> tables = new HashMap<>();

  public RandomEdits(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * Edits that many cells or rows.
   *
   * @param texts files and columns, with a slash between them
   * @param leaves files
   */
  public void run(int count, List<String> texts, List<String> leaves) throws IOException {
    for (int edit = 0; edit < count; edit++) {
      if (random.nextInt(3) > 0) {
        var column = texts.get(random.nextInt(texts.size())).split("/", 2);
        changeText(table(column[0]), column[1], edit);
      } else {
        removeRow(table(leaves.get(random.nextInt(leaves.size()))));
      }
    }
    for (var table : tables.entrySet()) {
      try (var out = CsvWriter.builder().build(folder.resolve(table.getKey()))) {
        table.getValue().forEach(out::writeRecord);
      }
    }
  }

  private List<List<String>> table(String name) throws IOException {
    var known = tables.get(name);
    if (known != null) {
      return known;
    }
    var rows = new ArrayList<List<String>>();
    try (var in =
        CsvReader.builder().ofCsvRecord(Files.newBufferedReader(folder.resolve(name), UTF_8))) {
      in.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
    }
    tables.put(name, rows);
    return rows;
  }

  private void changeText(List<List<String>> table, String column, int edit) {
    if (table.size() > 1) {
      int row = 1 + random.nextInt(table.size() - 1);
      table.get(row).set(table.getFirst().indexOf(column), "changed " + edit);
    }
  }

  private void removeRow(List<List<String>> table) {
    if (table.size() > 2) {
      table.remove(1 + random.nextInt(table.size() - 1));
    }
  }
}
