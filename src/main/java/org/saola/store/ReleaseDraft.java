package org.saola.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.content.WriterThread;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleaseItem;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.sql.DatabaseException;

/**
 * A release being written, beside the one that is served; nobody sees it until it is published.
 * Closed without that, it leaves nothing behind. {@link #add} may be called by several threads, the
 * rest by one.
 *
 * @param <I> what is added to it
 */
public final class ReleaseDraft<I extends ReleaseItem> implements AutoCloseable {
  private final PendingRelease pending;
  private final WriterThread thread;
  private final PartOutput output;
  private final ReleaseParts<I> parts;
  private final List<PartWriter<? super I>> writers;
  private int records;
  private boolean finished;

  ReleaseDraft(PendingRelease pending, ReleaseParts<I> parts) {
    this.pending = pending;
    this.thread = new WriterThread(pending.connections(), pending.handle());
    this.output =
        new PartOutput(pending.connections(), pending.handle(), thread, pending.release());
    this.parts = parts;
    this.writers = parts.begin(output);
  }

  /** The release as it will be, still in state writing. */
  public Release release() {
    return pending.release();
  }

  /** The release that is served and will be replaced; empty before the first import. */
  public Optional<Release> previous() {
    return pending.previous();
  }

  /** Takes over what the records of an earlier release don't tell. */
  void carryOver(Release earlier) {
    try {
      parts.list().forEach(part -> part.carryOver(earlier, output));
    } catch (JdbiException e) {
      throw pending.connections().failed(e);
    }
  }

  /**
   * Adds what a release of this kind consists of; may wait for the disk.
   *
   * @throws IllegalArgumentException if the same was added before, where that is told at once
   * @throws DatabaseException if this or an earlier item can't be written
   */
  public void add(I item) {
    var insertions = new ArrayList<PartWriter.Insertion>(writers.size());
    for (var writer : writers) {
      insertions.add(writer.take(item));
    }
    synchronized (this) {
      try {
        for (var insertion : insertions) {
          insertion.run();
        }
      } catch (IOException | JdbiException e) {
        throw pending.connections().failed(e);
      }
      if (item.isRecord()) {
        records++;
      }
    }
  }

  /** Says what the release was made of; once. */
  public synchronized void describe(List<ManifestFile> files) {
    thread.await();
    pending.describe(files);
  }

  /**
   * Says what was learnt of its files while they were read.
   *
   * @param dataDay null when nothing tells it
   */
  public synchronized void learn(@Nullable DataDay dataDay, Coverage coverage) {
    thread.await();
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
      finish();
      for (var writer : writers) {
        writer.conclude(pending.previous(), release(), compared);
      }
      return pending.publish(records, writers);
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

  private void finish() throws IOException {
    if (!finished) {
      for (var writer : writers) {
        writer.finish();
      }
      thread.await();
      finished = true;
    }
  }

  @Override
  public synchronized void close() {
    try (pending) {
      thread.close();
      for (var writer : writers) {
        writer.close();
      }
    } catch (IOException e) {
      throw pending.connections().failed(e);
    }
  }
}
