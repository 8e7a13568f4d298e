package org.saola.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saola.ingest.InputFile;
import org.saola.ingest.NamedInput;

/**
 * The first line of a CSV file, by which a table is told, whatever its file is called.
 *
 * @param separator what stands between cells, as far as the line tells
 * @param columns the cells of the line without blanks around them
 */
public record CsvHeader(char separator, List<String> columns) {
  private static final int LONGEST = 1 << 16;
  private static final char[] SEPARATORS = {',', ';', '\t'};

  public CsvHeader {
    columns = List.copyOf(columns);
  }

  /** The first line of a file that is called {@code .csv}, packed by gzip or not. */
  public static Optional<CsvHeader> find(InputFile file) {
    return find(new NamedInput(file.name(), file::open));
  }

  /** The first line of a file that is called {@code .csv}, packed by gzip or not. */
  public static Optional<CsvHeader> find(NamedInput file) {
    if (!file.name().toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?")) {
      return Optional.empty();
    }
    try (var content = file.open()) {
      return parse(new String(content.readNBytes(LONGEST), UTF_8));
    } catch (IOException _) {
      return Optional.empty(); // what it was is told by who reads the file
    }
  }

  private static Optional<CsvHeader> parse(String beginning) {
    var text = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
    char separator = separator(text.lines().findFirst().orElse(""));
    var parser =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var rows = parser.ofCsvRecord(text)) {
      return rows.stream()
          .findFirst()
          .map(row ->
              new CsvHeader(separator, row.getFields().stream().map(String::strip).toList()));
    } catch (CsvParseException _) {
      return Optional.empty();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The one that is there most often outside of quotes. */
  private static char separator(String line) {
    var best = SEPARATORS[0];
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = count(line, separator);
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int at = 0; at < line.length(); at++) {
      quoted ^= line.charAt(at) == '"';
      if (!quoted && line.charAt(at) == separator) {
        count++;
      }
    }
    return count;
  }

  /** Whether there is a column of this name, in whatever case. */
  public boolean has(String column) {
    return columns.stream().anyMatch(column::equalsIgnoreCase);
  }

  /** Whether there are columns of all these names, in whatever case. */
  public boolean hasAll(Iterable<String> names) {
    for (var name : names) {
      if (!has(name)) {
        return false;
      }
    }
    return true;
  }
}
