package org.saola.ingest.speciesresponses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.ingest.Bounds;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;

/** The list that may come with recorded answers: {@code index.tsv}, columns file, status, uri. */
final class RecordedStatuses {
  static final String FILE = "index.tsv";
  static final RecordedStatuses NONE = new RecordedStatuses(Map.of());

  private final Map<String, Line> byFile;

  private RecordedStatuses(Map<String, Line> byFile) {
    this.byFile = byFile;
  }

  /** What the list says about a file; columns that it lacks are empty. */
  record Line(String status, String uri) {}

  /**
   * Reads the list; its columns are found by name.
   *
   * @throws RefusedInput if the column of files is missing, or it is not UTF-8
   */
  static RecordedStatuses read(NamedInput input) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Bounds.lines(input.name(), input.open()), StandardCharsets.UTF_8.newDecoder()))) {
      var header = reader.readLine();
      var columns = header == null ? List.<String>of() : cells(header);
      if (!columns.contains("file")) {
        throw new RefusedInput(
            "%s:1: no column file; columns file, status and uri are needed"
                .formatted(input.name()));
      }
      var byFile = new HashMap<String, Line>();
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        var cells = cells(line);
        byFile.put(
            key(cell(cells, columns.indexOf("file"))),
            new Line(cell(cells, columns.indexOf("status")), cell(cells, columns.indexOf("uri"))));
      }
      return new RecordedStatuses(byFile);
    } catch (CharacterCodingException _) {
      throw new RefusedInput(input.name() + " is not in UTF-8; save it as UTF-8");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  private static String cell(List<String> cells, int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
  }

  /** What is known of a file. Lists write {@code &} where file names have {@code +}. */
  Optional<Line> find(String file) {
    return Optional.ofNullable(byFile.get(key(file)));
  }

  private static String key(String file) {
    return file.replace('&', '+');
  }
}
