package org.saola.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) that people open with a spreadsheet. A text that a spreadsheet would take
 * for a formula, and so could run what a stranger wrote, begins with an apostrophe.
 */
public final class SpreadsheetTable {
  // those of wide forms too, which some spreadsheets take for the same
  private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

  private final CsvWriter csv;

  /**
   * A table that is written as its rows come.
   *
   * @param out flushed and closed by the caller
   */
  public SpreadsheetTable(Writer out) {
    this(out, ',');
  }

  /** The same with another character between cells. */
  public SpreadsheetTable(Writer out, char delimiter) {
    csv = CsvWriter.builder().bufferSize(0).fieldSeparator(delimiter).build(out);
  }

  /**
   * Writes a row.
   *
   * @param cells null = an empty one
   * @throws java.io.UncheckedIOException if it can't be written
   */
  public void row(List<? extends @Nullable Object> cells) {
    var texts = new ArrayList<String>(cells.size());
    for (var cell : cells) {
      texts.add(cell == null ? "" : plain(cell.toString()));
    }
    csv.writeRecord(texts);
  }

  private static String plain(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet would take a text for a formula. */
  static boolean isFormula(String text) {
    return !text.isEmpty()
        && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
