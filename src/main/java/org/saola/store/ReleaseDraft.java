package org.saola.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.saola.speciesplus.TaxonRecord;

/**
 * A release being written, beside the one that is served; nobody sees it until it is published.
 * Closed without that, it leaves nothing behind. {@link #add} may be called by several threads, the
 * rest by one.
 */
public final class ReleaseDraft implements AutoCloseable {
  private final PendingRelease pending;
  private final RecordWriter writer;

  ReleaseDraft(PendingRelease pending) {
    this.pending = pending;
    this.writer = new RecordWriter(pending.connections(), pending.handle(), pending.release().id());
  }

  /** The release as it will be, still in state writing. */
  public Release release() {
    return pending.release();
  }

  /**
   * Adds a record with its answers; may wait for the disk.
   *
   * @param seq its place in the order of the index, from 0 without gaps; in any order
   * @throws DatabaseException if this or an earlier record can't be written
   */
  public void add(int seq, TaxonRecord taxon, List<Rendition> renditions) {
    var row = PendingRecord.of(release().id(), seq, taxon, renditions);
    synchronized (this) {
      try {
        writer.add(row);
      } catch (IOException e) {
        throw pending.connections().failed(e);
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
      pending
          .handle()
          .useTransaction(transaction -> {
            var id = insertSourceFile(transaction, name, sha256, rows);
            var bytes = compress(transaction, id, content);
            transaction.execute("update source_file set byte_count = ? where id = ?", bytes, id);
          });
    } catch (JdbiException e) {
      throw pending.connections().failed(e);
    }
  }

  private long insertSourceFile(Handle transaction, String name, String sha256, long rows) {
    return transaction
        .createQuery(
            """
            insert into source_file (release_id, name, sha256, row_count, byte_count)
            values (?, ?, ?, ?, 0) returning id
            """)
        .bind(0, release().id())
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
      return pending.publish(writer.finish());
    } catch (IOException | SQLException | JdbiException e) {
      throw pending.connections().failed(e);
    }
  }

  @Override
  public synchronized void close() {
    try (pending) {
      writer.close();
    } catch (IOException e) {
      throw pending.connections().failed(e);
    }
  }
}
