package org.saola.spreadsheet.list;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each one cell. */
final class LineRows extends ListRows {
  private final Reader text;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private boolean returned;

  /**
   * @param text buffered
   */
  LineRows(Reader text) {
    this.text = text;
  }

  @Override
  @Nullable ListRow read() throws IOException {
    line.setLength(0);
    int character = text.read();
    if (returned && character == '\n') { // of a line that ended with both
      character = text.read();
    }
    if (character < 0) {
      return null;
    }
    number++;
    for (; character >= 0 && character != '\n' && character != '\r'; character = text.read()) {
      if (line.length() == ListBounds.ROW_CHARACTERS) {
        throw ListBounds.longLine(number);
      }
      line.append((char) character);
    }
    returned = character == '\r';
    if (line.length() > ListBounds.CELL_CHARACTERS) {
      throw ListBounds.longCell(number);
    }
    return new ListRow(number, List.of(line.toString()));
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
