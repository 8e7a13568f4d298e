package org.saola.spreadsheet.list;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, one after the other.
 *
 * @see #hasNext fails with {@link UnreadableList} where the list can't be read any further
 */
public abstract class ListRows implements Iterator<ListRow>, Closeable {
  private @Nullable ListRow next;
  private long count;

  /** The next one, blank or not; null at the end. */
  abstract @Nullable ListRow read() throws IOException;

  @Override
  public final boolean hasNext() {
    try {
      while (next == null) {
        var row = read();
        if (row == null) {
          return false;
        }
        if (!row.isBlank()) {
          next = checked(row);
        }
      }
      return true;
    } catch (CharacterCodingException _) {
      throw new UnreadableList(
          "after row %,d there are bytes that are none in this encoding; name another one"
              .formatted(count));
    } catch (IOException e) {
      throw new UnreadableList("the list can't be read: %s".formatted(e.getMessage()));
    }
  }

  private ListRow checked(ListRow row) {
    if (++count > ListBounds.ROWS) {
      throw new UnreadableList(
          "the list has more than %,d rows; send it in parts".formatted(ListBounds.ROWS));
    }
    if (row.cells().size() > ListBounds.COLUMNS) {
      throw new UnreadableList(
          "row %,d has %,d columns; send at most %d"
              .formatted(row.number(), row.cells().size(), ListBounds.COLUMNS));
    }
    return row;
  }

  @Override
  public final ListRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = next;
    next = null;
    return Objects.requireNonNull(row);
  }

  @Override
  public abstract void close();
}
