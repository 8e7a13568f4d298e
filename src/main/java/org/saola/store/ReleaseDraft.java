package org.saola.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.release.SourceFiles;
import org.saola.store.speciesplus.PendingRecord;
import org.saola.store.speciesplus.RecordWriter;
import org.saola.store.speciesplus.Rendition;
import org.saola.store.sql.DatabaseException;

/**
 * A release being written, beside the one that is served; nobody sees it until it is published.
 * Closed without that, it leaves nothing behind. {@link #add} may be called by several threads, the
 * rest by one.
 */
public final class ReleaseDraft implements AutoCloseable {
  private final PendingRelease pending;
  private final RecordWriter writer;
  private int written = -1;

  ReleaseDraft(PendingRelease pending) {
    this.pending = pending;
    this.writer = new RecordWriter(pending.connections(), pending.handle(), pending.release());
  }

  /** The release as it will be, still in state writing. */
  public Release release() {
    return pending.release();
  }

  /** The release that is served and will be replaced; empty before the first import. */
  public Optional<Release> previous() {
    return pending.previous();
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
   * @throws IOException if {@code content} can't be read
   */
  public synchronized void addSourceFile(String name, SourceFiles.Content content)
      throws IOException {
    writer.await();
    try {
      pending
          .handle()
          .useTransaction(
              transaction -> SourceFiles.add(transaction, release().id(), name, content));
    } catch (JdbiException e) {
      throw pending.connections().failed(e);
    }
  }

  /** Says what the release was made of; once. */
  public synchronized void describe(List<ManifestFile> files) {
    writer.await();
    pending.describe(files);
  }

  /**
   * Says what was learnt of its files while they were read.
   *
   * @param dataDay null when nothing tells it
   */
  public synchronized void learn(@Nullable DataDay dataDay, Coverage coverage) {
    writer.await();
    pending.learn(dataDay, coverage);
  }

  /** The same as {@link #publish(LongConsumer)} for whoever does not want to know how far it is. */
  public Release publish() {
    return publish(_ -> {});
  }

  /**
   * Writes down what differs from the release that is served, and then makes this the one that is,
   * in one step; then only {@link #close} is left to do.
   *
   * @param compared is told how many more records are compared
   * @throws IllegalStateException if places are missing
   */
  public synchronized Release publish(LongConsumer compared) {
    try {
      int count = finish();
      var changes = pending.beginChanges();
      new ReleaseChanges(pending.connections(), changes, compared)
          .write(pending.previous(), release());
      return pending.publish(count, changes);
    } catch (IOException | SQLException | JdbiException e) {
      throw pending.connections().failed(e);
    }
  }

  /** What was added, as it is stored; after that nothing more is added. */
  public synchronized ReleaseContent content() {
    try {
      finish();
    } catch (IOException e) {
      throw pending.connections().failed(e);
    }
    return new ReleaseContent(pending.connections(), release());
  }

  private int finish() throws IOException {
    if (written < 0) {
      written = writer.finish();
    }
    return written;
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
