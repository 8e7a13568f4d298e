package org.saola.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;

/** Writes batches on a thread of its own, one at a time, while the next one is being filled. */
final class BatchWriter implements AutoCloseable {
  private final Connections connections;
  private final Handle handle;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("release-writer").daemon(true).factory());
  private Future<?> underWay = CompletableFuture.completedFuture(null);

  /** Nobody else may use {@code handle} but after {@link #await}. */
  BatchWriter(Connections connections, Handle handle) {
    this.connections = connections;
    this.handle = handle;
  }

  /** Waits for the batch before; then writes and commits this one without waiting. */
  void write(RecordBatch batch) {
    await();
    underWay =
        thread.submit(() -> {
          handle.useTransaction(transaction -> batch.writeTo(transaction.getConnection()));
          return batch;
        });
  }

  /** Waits until everything is written; once a batch has failed, fails each time. */
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
  public void close() {
    thread.close();
  }
}
