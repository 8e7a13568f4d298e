package org.saola.ingest.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saola.ingest.Fixtures;
import org.saola.ingest.NamedInput;
import org.saola.ingest.SharedFiles;
import org.saola.progress.Progress;

/** Whatever part of the real index is chosen, every place has its name and type. */
final class FilteredIndexTest {

  @Test
  void everyClassKnowsAllItsPlaces() throws IOException {
    var rows = rows();
    var byClass = rows.stream().collect(Collectors.groupingBy(row -> row.getField("Class")));
    var without = new TreeMap<String, String>();
    var typeless = new TreeSet<String>();
    for (var one : byClass.entrySet()) {
      addNameless(one.getKey(), one.getValue(), without, typeless);
    }
    var ofTaiwan =
        rows.stream()
            .filter(row -> row.getField("All_DistributionISOCodes").matches(".*\\bTW\\b.*"))
            .toList();
    addNameless("Taiwan", ofTaiwan, without, typeless);
    assertThat(ofTaiwan).hasSizeGreaterThan(500);
    assertThat(without).isEmpty();
    assertThat(typeless).isEmpty();
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    var folder = SharedFiles.find("data/cites-checklist-index");
    try (var files = Files.list(folder);
        var content = NamedInput.of(files.findFirst().orElseThrow()).open();
        var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(content, UTF_8))) {
      return rows.stream().toList();
    }
  }

  private static void addNameless(
      String part, List<NamedCsvRecord> rows, Map<String, String> without, Set<String> types)
      throws IOException {
    var index =
        ChecklistIndex.open(
            Fixtures.bytes("part.csv", text(rows).getBytes(UTF_8)),
            ChecklistLines.TODAY,
            Progress.SILENT);
    assertThat(index.report().unresolvedPlaces()).as(part).isEmpty();
    index.forEach((taxon, _) -> {
      for (var each : taxon.distributions()) {
        if (each.place().name().en() == null) {
          without.put(part, String.valueOf(each.place().isoCode2()));
        }
        if (each.place().type() == null) {
          types.add(String.valueOf(each.place().isoCode2()));
        }
      }
    });
  }

  private static String text(List<NamedCsvRecord> rows) throws IOException {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(rows.getFirst().getHeader());
      rows.forEach(row -> csv.writeRecord(row.getFields()));
    }
    return text.toString();
  }
}
