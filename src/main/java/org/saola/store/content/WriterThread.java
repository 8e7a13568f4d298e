package org.saola.store.content;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.saola.store.sql.Connections;

/**
 * Writes one batch at a time on a thread of its own while the next one is being filled. Used by one
 * thread at a time.
 */
public final class WriterThread implements AutoCloseable {
  private final Connections connections;
  private final Handle handle;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("release-writer").daemon(true).factory());
  private Future<?> underWay = CompletableFuture.completedFuture(null);

  /** Nobody else may use {@code handle} but between {@link #await} and the next {@link #write}. */
  public WriterThread(Connections connections, Handle handle) {
    this.connections = connections;
    this.handle = handle;
  }

  /** Begins to write a batch in one transaction, as soon as the one before is written. */
  public void write(HandleConsumer<SQLException> batch) {
    await();
    underWay =
        thread.submit(() -> {
          handle.useTransaction(batch);
          return batch;
        });
  }

  /** Waits until nothing is being written; once a batch has failed, fails each time. */
  public void await() {
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
