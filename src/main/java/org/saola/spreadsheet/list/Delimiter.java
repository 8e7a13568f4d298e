package org.saola.spreadsheet.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Tells what stands between the cells of a text, from its first lines. */
final class Delimiter {
  private static final char[] KNOWN = {'\t', ';', ',', '|'};
  private static final int MOST_RECORDS = 200;
  private static final double OFTEN = 0.6;

  private Delimiter() {}

  /**
   * The delimiter; empty when every line is one cell.
   *
   * @param whole whether the text ends with the sample
   */
  static OptionalInt of(String sample, boolean whole) {
    var found = OptionalInt.empty();
    for (char each : KNOWN) {
      var records = records(sample, each, whole);
      if (isTable(records) && (each != ',' || !isProse(records))) {
        // columns are named in the first line, where no text has a delimiter of another kind
        if (records.getFirst().size() > 1) {
          return OptionalInt.of(each);
        }
        found = found.isEmpty() ? OptionalInt.of(each) : found;
      }
    }
    return found;
  }

  private static List<List<String>> records(String sample, char delimiter, boolean whole) {
    var records = new ArrayList<List<String>>();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowUnclosedQuote(true) // the sample may end within a cell
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(ListBounds.ROW_CHARACTERS)
            .ofCsvRecord(sample)) {
      for (CsvRecord each : csv) {
        if (records.size() == MOST_RECORDS) {
          return records;
        }
        records.add(each.getFields());
      }
    } catch (CsvParseException | IOException _) {
      return List.of();
    }
    if (!whole && records.size() > 1) {
      records.removeLast(); // it may have been cut
    }
    return records;
  }

  /** Whether most records have the same number of cells, and more than one. */
  private static boolean isTable(List<List<String>> records) {
    Map<Integer, Integer> widths = new TreeMap<>();
    records.forEach(each -> widths.merge(each.size(), 1, Integer::sum));
    return widths.entrySet().stream()
        .anyMatch(each -> each.getKey() > 1 && each.getValue() >= OFTEN * records.size());
  }

  /** Whether commas are those of authors, as in {@code (Linnaeus, 1758)}: a blank follows each. */
  private static boolean isProse(List<List<String>> records) {
    return records.stream()
        .flatMap(each -> each.stream().skip(1))
        .allMatch(cell -> cell.startsWith(" "));
  }
}
