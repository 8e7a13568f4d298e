package org.saola.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;

/** The answer of a check in pieces, made as they are fetched. */
public final class CheckPieces implements Iterator<byte[]>, AutoCloseable {
  private static final int PIECE = 1 << 16;

  private final CheckSummary summary = new CheckSummary();
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
  private final CheckedRows rows;
  private final CheckWriter writer;
  private boolean ended;

  /**
   * @param progress hears of rows that are done, how many they are
   */
  public CheckPieces(CheckRun run, LongConsumer progress) {
    try {
      rows = run.checked(progress);
      writer = CheckWriter.of(run, piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory there is none
    }
  }

  /** Of the rows so far. */
  public CheckSummary summary() {
    return summary;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public byte[] next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    try {
      while (piece.size() < PIECE && rows.hasNext()) {
        var row = rows.next();
        summary.add(row.verdict());
        writer.row(row);
      }
      if (!rows.hasNext()) {
        writer.end(summary);
        ended = true;
      }
      var bytes = piece.toByteArray();
      piece.reset();
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory there is none
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
