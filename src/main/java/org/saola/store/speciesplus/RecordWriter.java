package org.saola.store.speciesplus;

import java.io.IOException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.store.content.WriterThread;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** Writes the records of one release in large batches. Used by one thread at a time. */
public final class RecordWriter implements AutoCloseable {
  /** What is held in memory before it is written; twice that at most. */
  private static final long BATCH_BYTES = 32L << 20;

  private final Connections connections;
  private final Release release;
  private final WriterThread thread;
  private RecordBatch batch;
  private int writtenUpTo = -1;
  private int count;
  private int lastSeq = -1;
  private @Nullable RecordSpool late;

  /** Nobody else may use {@code handle} but between {@link #await} and the next {@link #add}. */
  public RecordWriter(Connections connections, Handle handle, Release release) {
    this.connections = connections;
    this.thread = new WriterThread(connections, handle);
    this.release = release;
    this.batch = new RecordBatch();
  }

  public void add(PendingRecord pending) throws IOException {
    count++;
    lastSeq = Math.max(lastSeq, pending.seq());
    if (pending.seq() > writtenUpTo) {
      addToBatch(pending);
    } else {
      putAside(pending);
    }
  }

  private void addToBatch(PendingRecord pending) {
    batch.add(pending);
    if (batch.bytes() >= BATCH_BYTES) {
      writeBatch();
    }
  }

  private void putAside(PendingRecord pending) throws IOException {
    var spool = late;
    if (spool == null) {
      spool = new RecordSpool(connections.dialect().temporaryFile(release.dataset().id()));
      late = spool;
    }
    spool.add(pending);
  }

  private void writeBatch() {
    var full = batch;
    thread.write(transaction -> full.writeTo(transaction.getConnection()));
    batch = new RecordBatch();
    writtenUpTo = Math.max(writtenUpTo, full.lastSeq());
  }

  /**
   * Writes what is left and gives the number of records.
   *
   * @throws IllegalStateException if places are missing
   */
  public int finish() throws IOException {
    writeBatch();
    if (late != null) {
      late.forEach(this::addToBatch);
      writeBatch();
    }
    await();
    if (count != lastSeq + 1) {
      throw new IllegalStateException("%d records up to place %d".formatted(count, lastSeq));
    }
    return count;
  }

  /** Waits until nothing is being written; once a batch has failed, fails each time. */
  public void await() {
    thread.await();
  }

  @Override
  public void close() throws IOException {
    thread.close();
    if (late != null) {
      late.close();
    }
  }
}
