package org.saola.ingest.redlistdownload;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.ingest.InputFiles;
import org.saola.ingest.SharedFiles;
import org.saola.ingest.redlist.RedListReport;
import org.saola.ingest.redlistdownload.Downloads.Imported;
import org.saola.redlist.Assessment;

/** A real download, where one lies beside the project. */
final class RealDownloadTest {
  @TempDir Path folder = Path.of("");
  private Path download = Path.of("");

  @BeforeEach
  void findDownload() {
    download = SharedFiles.find("data/redlist-download-endemic-greek");
  }

  private Imported imported(int times) {
    try (var input = InputFiles.open(download)) {
      return Downloads.read(folder, Collections.nCopies(times, input));
    }
  }

  @Test
  void hasNoOrphansAndNothingUnmapped() {
    var report = imported(1).report();
    assertThat(report.tables()).hasSize(11).allMatch(table -> table.orphans() == 0);
    assertThat(report.tables()).extracting(RedListReport.Table::read).contains(256L, 413L, 841L);
    assertThat(report.unmapped()).isEmpty();
    assertThat(report.assessments()).isEqualTo(256);
    assertThat(report.taxa()).isEqualTo(256);
  }

  @Test
  void everyAssessmentHasAllItsRows() {
    var imported = imported(1);
    assertThat(counts(imported, assessment -> assessment.locations().size()))
        .isEqualTo(rows("countries"));
    assertThat(counts(imported, assessment -> assessment.habitats().size()))
        .isEqualTo(rows("habitats"));
    assertThat(counts(imported, assessment -> assessment.threats().size()))
        .isEqualTo(rows("threats"));
    assertThat(counts(imported, assessment -> assessment.credits().size()))
        .isEqualTo(rows("credits"));
    assertThat(counts(imported, assessment -> assessment.conservationActions().size()))
        .isEqualTo(rows("conservation_needed"));
    assertThat(imported.assessments().values())
        .allMatch(assessment -> assessment.citation().contains("https://dx.doi.org/10.2305/"))
        .allMatch(Assessment::latest);
  }

  @Test
  void isTheSameImportedTwice() {
    var once = imported(1);
    var twice = imported(2);
    assertThat(twice.assessments()).isEqualTo(once.assessments());
    assertThat(twice.taxa()).isEqualTo(once.taxa());
  }

  /** By assessment; those without any left out. */
  private static Map<Integer, Integer> counts(Imported imported, ToIntFunction<Assessment> count) {
    var counts = new TreeMap<Integer, Integer>();
    imported
        .assessments()
        .forEach((id, assessment) -> counts.put(id, count.applyAsInt(assessment)));
    counts.values().removeIf(number -> number == 0);
    return counts;
  }

  private Map<Integer, Integer> rows(String table) {
    var counts = new TreeMap<Integer, Integer>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(download.resolve(table + ".csv"))) {
      rows.forEach(
          row -> counts.merge(Integer.valueOf(row.getField("assessmentId")), 1, Integer::sum));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return counts;
  }
}
