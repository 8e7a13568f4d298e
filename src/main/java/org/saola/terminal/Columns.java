package org.saola.terminal;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Rows in columns for people, also hundreds of thousands of them: formats would take most of the
 * time. What is too long for its column moves the others.
 */
public final class Columns implements AutoCloseable {
  private static final int SECONDS_END = "2026-01-31T12:00:00".length();

  private final PrintWriter out;
  private final int[] widths;
  private final StringBuilder row = new StringBuilder();

  /**
   * @param out flushed on close, and stays open
   * @param widths of all columns but the last; below 0 for one with numbers, which end at its end
   */
  public Columns(PrintWriter out, int... widths) {
    this.out = out;
    this.widths = widths.clone();
  }

  /** Prints a row. */
  public void row(String... cells) {
    for (int i = 0; i < widths.length; i++) {
      int blanks = Math.max(0, Math.abs(widths[i]) - cells[i].length());
      if (widths[i] < 0) {
        row.repeat(' ', blanks).append(cells[i]).append(' ');
      } else {
        row.append(cells[i]).repeat(' ', blanks);
      }
      row.append(' ');
    }
    row.append(cells[widths.length]).append(System.lineSeparator());
    out.append(row);
    row.setLength(0);
  }

  /** The width of a column with these cells below its name. */
  public static int width(String name, Stream<String> cells) {
    return Math.max(name.length(), cells.mapToInt(String::length).max().orElse(0));
  }

  /** A time as a cell, to the second. */
  public static String time(Instant time) {
    var text = time.toString();
    return text.substring(0, Math.min(SECONDS_END, text.length()));
  }

  @Override
  public void close() {
    out.flush();
  }
}
