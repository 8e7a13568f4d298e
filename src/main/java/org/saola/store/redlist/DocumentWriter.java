package org.saola.store.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.Insert;
import org.saola.store.content.KeyedBytes;
import org.saola.store.content.KeyedRemoval;
import org.saola.store.content.RecordKey;
import org.saola.store.content.WriterThread;
import org.saola.store.sql.Connections;

/**
 * Writes documents of the Red List in large batches. Used by one thread at a time. Documents are as
 * large as pages of the database, so that those far apart cost hardly more than neighbours.
 */
public final class DocumentWriter implements AutoCloseable {
  static final String TABLE = "red_list_document";

  /** What is held in memory before it is written; twice that at most. */
  private static final long BATCH_BYTES = 32L << 20;

  private static final Insert<KeyedBytes> INSERT = Insert.keyedBytes(TABLE);

  private final WriterThread thread;
  private List<KeyedBytes> batch = new ArrayList<>();
  private long bytes;

  /** Nobody else may use {@code handle} but between {@link #await} and the next {@link #add}. */
  public DocumentWriter(Connections connections, Handle handle) {
    this.thread = new WriterThread(connections, handle);
  }

  public void add(KeyedBytes document) {
    batch.add(document);
    bytes += document.content().length;
    if (bytes >= BATCH_BYTES) {
      writeBatch();
    }
  }

  private void writeBatch() {
    var full = batch;
    full.sort(Comparator.comparingLong(KeyedBytes::key));
    thread.write(transaction -> INSERT.write(transaction.getConnection(), full));
    batch = new ArrayList<>();
    bytes = 0;
  }

  /** Writes what is left. */
  public void finish() {
    writeBatch();
    await();
  }

  /** Waits until nothing is being written. */
  public void await() {
    thread.await();
  }

  /** Removes the documents of a release in many small steps. */
  public static void remove(Handle handle, long release) {
    KeyedRemoval.remove(handle, TABLE, RecordKey.first(release), RecordKey.last(release));
  }

  @Override
  public void close() {
    thread.close();
  }
}
