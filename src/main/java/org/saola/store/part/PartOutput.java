package org.saola.store.part;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.saola.store.content.WriterThread;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/**
 * Where the parts of one release are written. All share one connection.
 *
 * @param handle holds the lock of the import
 * @param thread writes batches by the same connection
 */
public record PartOutput(
    Connections connections, Handle handle, WriterThread thread, Release release) {

  /** Writes in one transaction, when nothing else is being written. */
  public <X extends Exception> void write(HandleConsumer<X> content) throws X {
    thread.await();
    handle.useTransaction(content);
  }
}
