package org.saola.check;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.check.ahead.ComputedAhead;
import org.saola.spreadsheet.list.ListRow;
import org.saola.spreadsheet.list.ListRows;

/** The checked rows of a list, one after the other; a few are checked ahead. */
public final class CheckedRows implements Iterator<CheckedRow>, AutoCloseable {
  private final ChosenRows rows;
  private final ComputedAhead<ListRow, CheckedRow> checked;

  /**
   * @param turns the list is gone through once for each
   * @param chosen places of those rows that come in turns that are true, the others in those that
   *     are false; null = all
   */
  CheckedRows(CheckRun run, List<Boolean> turns, @Nullable BitSet chosen, LongConsumer progress) {
    rows = new ChosenRows(run, turns, chosen);
    checked = new ComputedAhead<>(rows, run.check()::check, progress::accept);
  }

  @Override
  public boolean hasNext() {
    return checked.hasNext();
  }

  @Override
  public CheckedRow next() {
    return checked.next();
  }

  @Override
  public void close() {
    checked.close();
    rows.close();
  }

  /** The rows of a list in several turns. */
  private static final class ChosenRows implements Iterator<ListRow>, AutoCloseable {
    private final CheckRun run;
    private final Iterator<Boolean> turns;
    private final @Nullable BitSet chosen;
    private @Nullable ListRows open;
    private @Nullable ListRow following;
    private boolean turn;
    private int place;

    ChosenRows(CheckRun run, List<Boolean> turns, @Nullable BitSet chosen) {
      this.run = run;
      this.turns = turns.iterator();
      this.chosen = chosen;
    }

    @Override
    public boolean hasNext() {
      if (following == null) {
        following = read();
      }
      return following != null;
    }

    @Override
    public ListRow next() {
      var row = hasNext() ? following : null;
      if (row == null) {
        throw new NoSuchElementException();
      }
      following = null;
      return row;
    }

    /** The next row of this turn or of the next one; null when all are over. */
    private @Nullable ListRow read() {
      while (true) {
        var rows = open;
        if (rows == null) {
          if (!turns.hasNext()) {
            return null;
          }
          turn = turns.next();
          rows = begin();
        }
        while (rows.hasNext()) {
          var row = rows.next();
          if (chosen == null || chosen.get(place++) == turn) {
            return row;
          }
        }
        rows.close();
        open = null;
      }
    }

    private ListRows begin() {
      var rows = run.file().rows();
      open = rows;
      place = 0;
      if (run.header() && rows.hasNext()) {
        rows.next();
      }
      return rows;
    }

    @Override
    public void close() {
      if (open != null) {
        open.close();
      }
    }
  }
}
