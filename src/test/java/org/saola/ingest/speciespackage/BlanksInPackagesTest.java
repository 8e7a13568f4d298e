package org.saola.ingest.speciespackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;

/** A package whose empty cells a program replaced by a word is the same package. */
final class BlanksInPackagesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"NA", "NULL", "NaN", "#N/A", "\\N"})
  void holdsTheSameRecords(String word) throws IOException {
    try (var files = Files.newDirectoryStream(Packages.small())) {
      for (var file : files) {
        Files.writeString(
            folder.resolve(file.getFileName().toString()), filled(Files.readString(file), word));
      }
    }
    var issues = new ImportIssues();
    var records = Packages.read(folder, issues);
    assertThat(records)
        .usingRecursiveComparison()
        .isEqualTo(Packages.read(Packages.small(), new ImportIssues()));
    assertThat(issues.remarks())
        .extracting(ImportIssue::toString)
        .anyMatch(remark ->
            remark.startsWith("quotas.csv: words that were read as blanks: ")
                && remark.contains("unit_id 2 times " + word));
  }

  /** The word instead of each cell that is empty and not quoted. */
  private static String filled(String table, String word) {
    var out = new StringBuilder();
    boolean quoted = false;
    char before = '\n';
    for (int i = 0; i < table.length(); i++) {
      char character = table.charAt(i);
      quoted ^= character == '"';
      boolean ends = character == ',' || character == '\n';
      if (!quoted && ends && (before == ',' || (before == '\n' && character == ','))) {
        out.append(word);
      }
      out.append(character);
      before = quoted ? '"' : character;
    }
    return out.toString();
  }
}
