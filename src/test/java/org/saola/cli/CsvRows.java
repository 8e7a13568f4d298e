package org.saola.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table to be edited, its header the first row. */
public final class CsvRows {
  private CsvRows() {}

  public static List<List<String>> read(Path file) throws IOException {
    var rows = new ArrayList<List<String>>();
    try (var csv = CsvReader.builder().ofCsvRecord(file)) {
      csv.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
    }
    return rows;
  }

  public static void write(Path file, List<List<String>> rows) throws IOException {
    try (var csv = CsvWriter.builder().build(file)) {
      rows.forEach(csv::writeRecord);
    }
  }
}
