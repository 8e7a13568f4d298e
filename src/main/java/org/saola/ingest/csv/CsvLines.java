package org.saola.ingest.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells of what FastCSV finds: an unquoted empty cell is null, a quoted one the empty string.
 * Texts that were met shortly before are the same object, because tables repeat themselves.
 */
final class CsvLines extends AbstractBaseCsvCallbackHandler<CsvLines.Line> {
  private static final int CACHE_SLOTS = 1 << 14;
  private static final int LONGEST_CACHED = 4096;

  /**
   * The cells of one record.
   *
   * @param number where the record begins, 1 = the first line of the file
   * @param strayQuote index of a cell that has a quote but isn't quoted; -1 = none
   */
  record Line(long number, List<@Nullable String> cells, int strayQuote) {}

  private final @Nullable String[] cache = new @Nullable String[CACHE_SLOTS];
  private List<@Nullable String> cells = new ArrayList<>();
  private long number = 1;
  private long lineBreaks;
  private int strayQuote;

  /** The line where the cell that is being read begins. */
  long openCellLine() {
    return number + lineBreaks;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    number = startingLineNumber;
    lineBreaks = 0;
    strayQuote = -1;
    cells = new ArrayList<>();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (length == 0 && !quoted) {
      cells.add(null);
      return;
    }
    cells.add(text(buffer, offset, length));
    for (int i = offset; i < offset + length; i++) {
      char character = buffer[i];
      if (character == '\r' || (character == '\n' && (i == offset || buffer[i - 1] != '\r'))) {
        lineBreaks++;
      } else if (character == '"' && !quoted) {
        strayQuote = index;
      }
    }
  }

  @Override
  protected Line buildRecord() {
    return new Line(number, cells, strayQuote);
  }

  private String text(char[] buffer, int offset, int length) {
    if (length > LONGEST_CACHED) {
      return new String(buffer, offset, length);
    }
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (CACHE_SLOTS - 1);
    var known = cache[slot];
    if (known != null && same(known, buffer, offset, length)) {
      return known;
    }
    var text = new String(buffer, offset, length);
    cache[slot] = text;
    return text;
  }

  private static boolean same(String known, char[] buffer, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
