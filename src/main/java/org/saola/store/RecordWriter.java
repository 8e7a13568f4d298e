package org.saola.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of one release in large batches, each on a thread of its own while the next
 * one is being filled. Used by one thread at a time.
 */
final class RecordWriter implements AutoCloseable {
  /** What is held in memory before it is written; twice that at most. */
  private static final long BATCH_BYTES = 32L << 20;

  private final Connections connections;
  private final Handle handle;
  private final long release;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("release-writer").daemon(true).factory());
  private Future<?> underWay = CompletableFuture.completedFuture(null);
  private RecordBatch batch;
  private int writtenUpTo = -1;
  private int count;
  private int lastSeq = -1;
  private @Nullable RecordSpool late;

  /** Nobody else may use {@code handle} but between {@link #await} and the next {@link #add}. */
  RecordWriter(Connections connections, Handle handle, long release) {
    this.connections = connections;
    this.handle = handle;
    this.release = release;
    this.batch = new RecordBatch(release);
  }

  void add(PendingRecord pending) throws IOException {
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
      spool = new RecordSpool(connections.dialect().temporaryFile());
      late = spool;
    }
    spool.add(pending);
  }

  private void writeBatch() {
    await();
    var full = batch;
    batch = new RecordBatch(release);
    writtenUpTo = Math.max(writtenUpTo, full.lastSeq());
    underWay =
        thread.submit(() -> {
          handle.useTransaction(transaction -> full.writeTo(transaction.getConnection()));
          return full;
        });
  }

  /**
   * Writes what is left and gives the number of records.
   *
   * @throws IllegalStateException if places are missing
   */
  int finish() throws IOException {
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
  void await() {
    try {
      underWay.get();
    } catch (ExecutionException e) {
      throw connections.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw connections.failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    thread.close();
    if (late != null) {
      late.close();
    }
  }
}
