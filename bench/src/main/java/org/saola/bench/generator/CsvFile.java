package org.saola.bench.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One CSV file of a data package; null is an empty cell, the empty string a quoted one. */
final class CsvFile implements AutoCloseable {
  private final BufferedWriter out;

  /**
   * @param columns the header line, comma separated
   */
  CsvFile(Path folder, String name, String columns) throws IOException {
    out = Files.newBufferedWriter(folder.resolve(name + ".csv"));
    out.write(columns);
    out.write('\n');
  }

  void row(@Nullable Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      var cell = cells[i];
      if (cell != null) {
        write(cell.toString());
      }
    }
    out.write('\n');
  }

  private void write(String cell) throws IOException {
    if (cell.isEmpty() || cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')) {
      out.write('"');
      out.write(cell.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(cell);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
