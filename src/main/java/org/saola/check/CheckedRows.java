package org.saola.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.spreadsheet.list.ListRow;
import org.saola.spreadsheet.list.ListRows;

/**
 * The checked rows of a list, one after the other. Some are checked ahead by all processors; those
 * that are not fetched wait.
 */
public final class CheckedRows implements Iterator<CheckedRow>, AutoCloseable {
  private static final int CHUNK = 128;
  private static final int AHEAD = 1 + Runtime.getRuntime().availableProcessors();

  private final CheckRun run;
  private final Iterator<Boolean> turns;
  private final @Nullable BitSet chosen;
  private final LongConsumer progress;
  private final ArrayDeque<CompletableFuture<List<CheckedRow>>> coming = new ArrayDeque<>();
  private Iterator<CheckedRow> ready = List.<CheckedRow>of().iterator();
  private @Nullable ListRows rows;
  private boolean turn;
  private int place;

  /**
   * @param turns the list is gone through once for each
   * @param chosen places of those rows that come in turns that are true, the others in those that
   *     are false; null = all
   */
  CheckedRows(CheckRun run, List<Boolean> turns, @Nullable BitSet chosen, LongConsumer progress) {
    this.run = run;
    this.turns = turns.iterator();
    this.chosen = chosen;
    this.progress = progress;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext()) {
      fill();
      var next = coming.poll();
      if (next == null) {
        return false;
      }
      try {
        var checked = next.join();
        ready = checked.iterator();
        progress.accept(checked.size());
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
    return true;
  }

  @Override
  public CheckedRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.next();
  }

  private void fill() {
    while (coming.size() < AHEAD) {
      var chunk = chunk();
      if (chunk.isEmpty()) {
        return;
      }
      coming.add(
          CompletableFuture.supplyAsync(() -> chunk.stream().map(run.check()::check).toList()));
    }
  }

  private List<ListRow> chunk() {
    var chunk = new ArrayList<ListRow>(CHUNK);
    while (chunk.size() < CHUNK) {
      var row = row();
      if (row == null) {
        return chunk;
      }
      chunk.add(row);
    }
    return chunk;
  }

  /** The next row of this turn or of the next one; null when all are over. */
  private @Nullable ListRow row() {
    while (true) {
      var open = rows;
      if (open == null) {
        if (!turns.hasNext()) {
          return null;
        }
        turn = turns.next();
        open = begin();
      }
      while (open.hasNext()) {
        var row = open.next();
        if (chosen == null || chosen.get(place++) == turn) {
          return row;
        }
      }
      open.close();
      rows = null;
    }
  }

  private ListRows begin() {
    var open = run.file().rows();
    rows = open;
    place = 0;
    if (run.header() && open.hasNext()) {
      open.next();
    }
    return open;
  }

  @Override
  public void close() {
    coming.forEach(each -> each.cancel(false));
    if (rows != null) {
      rows.close();
    }
  }
}
