package org.saola.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saola.ingest.speciespackage.SpeciesPackage;

/** The demo's tables as files, as they are or many times over. */
public final class DemoPackage {
  private static final int NUMBERS_PER_COPY = 1_000_000;

  /** Tables that belong to no taxon; one of them is enough for all copies. */
  private static final Set<String> SHARED =
      Set.of(
          "ranks.csv",
          "change_types.csv",
          "geo_entities.csv",
          "references.csv",
          "events.csv",
          "eu_decision_types.csv",
          "trade_codes.csv");

  /** What numbers a row of one of the other tables, or points to one. */
  private static final Set<String> OWN_NUMBERS =
      Set.of(
          "id",
          "taxon_concept_id",
          "other_taxon_concept_id",
          "parent_id",
          "inclusion_taxon_concept_id");

  private DemoPackage() {}

  /** Writes the package as it is. */
  public static Path copy(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var table : SpeciesPackage.tables().toList()) {
      try (var content = open(table)) {
        Files.copy(content, folder.resolve(table));
      }
    }
    return folder;
  }

  /** Writes the package with every taxon, and what belongs to it, {@code copies} times. */
  public static Path multiply(Path folder, int copies) throws IOException {
    copy(folder);
    for (var table : SpeciesPackage.tables().filter(name -> !SHARED.contains(name)).toList()) {
      multiply(folder.resolve(table), table, copies);
    }
    return folder;
  }

  private static void multiply(Path file, String table, int copies) throws IOException {
    try (var out = CsvWriter.builder().build(file)) {
      for (int copy = 0; copy < copies; copy++) {
        try (var rows = CsvReader.builder().ofCsvRecord(open(table), UTF_8)) {
          List<String> columns = List.of();
          for (var row : rows) {
            if (columns.isEmpty()) {
              columns = row.getFields();
              if (copy == 0) {
                out.writeRecord(columns);
              }
            } else {
              out.writeRecord(renumbered(columns, row.getFields(), copy));
            }
          }
        }
      }
    }
  }

  private static List<String> renumbered(List<String> columns, List<String> fields, int copy) {
    var renumbered = new java.util.ArrayList<String>();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      renumbered.add(
          OWN_NUMBERS.contains(columns.get(i)) && !field.isEmpty()
              ? Integer.toString(Integer.parseInt(field) + copy * NUMBERS_PER_COPY)
              : field);
    }
    return renumbered;
  }

  private static InputStream open(String table) {
    return Objects.requireNonNull(
        DemoPackage.class.getResourceAsStream("/org/saola/demo/" + table), table);
  }
}
