package org.saola.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.saola.ingest.redlist.RedListTable;
import org.saola.publish.Demo;

/**
 * The demo's Red List with random edits of what lists show, and some assessments less.
 *
 * @param assessments that were edited
 */
public record RedListEdits(Path folder, Set<Integer> assessments) {
  private static final String ASSESSMENTS = "assessments.csv";
  private static final String SUMMARY = "simple_summary.csv";

  /** Writes the tables after so many edits. */
  public static RedListEdits of(Path folder, int edits, int removed, Random random)
      throws IOException {
    Files.createDirectories(folder);
    for (var table : RedListTable.values()) {
      var file = Demo.find("redlist/", table.code() + ".csv");
      if (file.isPresent()) {
        try (var content = file.get().open()) {
          Files.copy(content, folder.resolve(table.code() + ".csv"));
        }
      }
    }
    var rows = CsvRows.read(folder.resolve(ASSESSMENTS));
    var summary = CsvRows.read(folder.resolve(SUMMARY));
    for (int number = 0; number < removed; number++) {
      var gone = rows.remove(1 + random.nextInt(rows.size() - 1));
      summary.removeIf(row -> row.getFirst().equals(gone.getFirst()));
    }
    var header = rows.getFirst();
    var edited = new HashSet<Integer>();
    for (int edit = 0; edit < edits; edit++) {
      var row = rows.get(1 + random.nextInt(rows.size() - 1));
      edited.add(Integer.valueOf(row.getFirst()));
      if (random.nextBoolean()) {
        row.set(header.indexOf("yearPublished"), Integer.toString(2026 + random.nextInt(5)));
      } else {
        row.set(
            header.indexOf("assessmentDate"),
            "%d-06-01 00:00:00 UTC".formatted(2020 + random.nextInt(5)));
      }
    }
    CsvRows.write(folder.resolve(ASSESSMENTS), rows);
    CsvRows.write(folder.resolve(SUMMARY), summary);
    return new RedListEdits(folder, edited);
  }
}
