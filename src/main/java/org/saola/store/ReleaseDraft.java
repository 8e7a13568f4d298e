package org.saola.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.dialect.DatabaseLock;

/**
 * A release being written, beside the one that is served; nobody sees it until it is published.
 * Closed without that, it leaves nothing behind. {@link #add} may be called by several threads, the
 * rest by one.
 */
public final class ReleaseDraft implements AutoCloseable {
  private final Connections connections;
  private final Handle handle;
  private final DatabaseLock lock;
  private final Release release;
  private final InstantSource clock;
  private final RecordWriter writer;
  private boolean published;

  ReleaseDraft(
      Connections connections,
      Handle handle,
      DatabaseLock lock,
      Release release,
      InstantSource clock) {
    this.connections = connections;
    this.handle = handle;
    this.lock = lock;
    this.release = release;
    this.clock = clock;
    this.writer = new RecordWriter(connections, handle, release.id());
  }

  /** The release as it will be, still in state writing. */
  public Release release() {
    return release;
  }

  /**
   * Adds a record with its answers; may wait for the disk.
   *
   * @param seq its place in the order of the index, from 0 without gaps; in any order
   * @throws DatabaseException if this or an earlier record can't be written
   */
  public void add(int seq, TaxonRecord taxon, List<Rendition> renditions) {
    var pending = PendingRecord.of(release.id(), seq, taxon, renditions);
    synchronized (this) {
      try {
        writer.add(pending);
      } catch (IOException e) {
        throw connections.failed(e);
      }
    }
  }

  /**
   * Keeps a file of the imported package.
   *
   * @param name unique within the release
   * @param sha256 of the content, in lower-case hexadecimal
   * @param content read to its end, not closed
   * @throws IOException if {@code content} can't be read
   */
  public synchronized void addSourceFile(String name, String sha256, long rows, InputStream content)
      throws IOException {
    writer.await();
    try {
      handle.useTransaction(transaction -> {
        var id = insertSourceFile(transaction, name, sha256, rows);
        var bytes = compress(transaction, id, content);
        transaction.execute("update source_file set byte_count = ? where id = ?", bytes, id);
      });
    } catch (JdbiException e) {
      throw connections.failed(e);
    }
  }

  private long insertSourceFile(Handle transaction, String name, String sha256, long rows) {
    return transaction
        .createQuery(
            """
            insert into source_file (release_id, name, sha256, row_count, byte_count)
            values (?, ?, ?, ?, 0) returning id
            """)
        .bind(0, release.id())
        .bind(1, name)
        .bind(2, sha256)
        .bind(3, rows)
        .mapTo(Long.class)
        .one();
  }

  private static long compress(Handle transaction, long id, InputStream content)
      throws IOException {
    var deflater = new Deflater();
    try {
      Releases.SOURCE_CHUNKS.write(transaction, id, new DeflaterInputStream(content, deflater));
      return deflater.getBytesRead();
    } finally {
      deflater.end();
    }
  }

  /**
   * Makes this the release that is served, in one step; then only {@link #close} is left to do.
   *
   * @throws IllegalStateException if places are missing
   */
  public synchronized Release publish() {
    try {
      var count = writer.finish();
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      handle.useTransaction(transaction -> switchOver(transaction, Microseconds.of(now), count));
      published = true;
      connections.dialect().afterImport(handle.getConnection());
      return current(now, count);
    } catch (IOException | SQLException | JdbiException e) {
      throw connections.failed(e);
    }
  }

  private Release current(Instant now, int count) {
    return new Release(
        release.id(),
        release.source(),
        release.description(),
        Release.State.CURRENT,
        release.startedAt(),
        now,
        count);
  }

  private void switchOver(Handle transaction, long now, int count) {
    transaction.execute(
        """
        update release set state = 'superseded', superseded_at = ?
         where source = ? and state = 'current'
        """,
        now,
        release.source().code());
    transaction.execute(
        "update release set state = 'current', published_at = ?, record_count = ? where id = ?",
        now,
        count,
        release.id());
  }

  @Override
  public synchronized void close() {
    if (handle.isClosed()) {
      return;
    }
    try {
      writer.close();
      if (!published) {
        Releases.remove(handle, release.id());
      }
    } catch (IOException | JdbiException e) {
      throw connections.failed(e);
    } finally {
      lock.close();
      handle.close();
    }
  }
}
