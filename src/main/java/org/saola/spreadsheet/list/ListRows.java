package org.saola.spreadsheet.list;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.message.WrittenNumber;

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
      throw new UnreadableList("list.bytes", new WrittenNumber(count));
    } catch (IOException e) {
      throw new UnreadableList("list.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private ListRow checked(ListRow row) {
    if (++count > ListBounds.ROWS) {
      throw new UnreadableList("list.rows", new WrittenNumber(ListBounds.ROWS));
    }
    if (row.cells().size() > ListBounds.COLUMNS) {
      throw new UnreadableList(
          "list.columns",
          new WrittenNumber(row.number()),
          new WrittenNumber(row.cells().size()),
          ListBounds.COLUMNS);
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
