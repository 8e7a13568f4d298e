package org.saola.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.saola.gzip.Deflated;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.content.DeflatedPieces;
import org.saola.store.content.KeyedBytes;
import org.saola.store.index.IndexWriter;
import org.saola.store.redlist.AssessmentIndex;
import org.saola.store.redlist.AssessmentIndexBuilder;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.DocumentWriter;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListKey;
import org.saola.store.redlist.StoredDocument;
import org.saola.store.redlist.TaxonSummary;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.sql.DatabaseException;

/**
 * A release of the Red List being written, beside the one that is served; nobody sees it until it
 * is published. Closed without that, it leaves nothing behind. What adds may be called by several
 * threads, the rest by one.
 */
public final class RedListDraft implements AutoCloseable {
  private final PendingRelease pending;
  private final DocumentWriter writer;
  private final AssessmentIndexBuilder index = new AssessmentIndexBuilder();
  private int written = -1;

  RedListDraft(PendingRelease pending) {
    this.pending = pending;
    this.writer = new DocumentWriter(pending.connections(), pending.handle());
  }

  /** The release as it will be, still in state writing. */
  public Release release() {
    return pending.release();
  }

  /**
   * Adds an assessment, in any order; may wait for the disk.
   *
   * @param facets may repeat themselves
   * @throws IllegalArgumentException if one with this id was added before
   * @throws DatabaseException if this or an earlier document can't be written
   */
  public void addAssessment(
      AssessmentSummary summary, List<Facet> facets, StoredDocument document) {
    var row =
        new KeyedBytes(
            RedListKey.assessment(release().id(), summary.assessmentId()),
            DeflatedPieces.encode(document.beforeDate(), document.afterDate()));
    synchronized (this) {
      index.add(summary, facets);
      writer.add(row);
    }
  }

  /**
   * Adds a taxon, in any order; may wait for the disk.
   *
   * @throws IllegalArgumentException if one with this id was added before
   * @throws DatabaseException if this or an earlier document can't be written
   */
  public void addTaxon(TaxonSummary summary, Deflated document) {
    var row =
        new KeyedBytes(
            RedListKey.taxon(release().id(), summary.sisId()), DeflatedPieces.encode(document));
    synchronized (this) {
      index.add(summary);
      writer.add(row);
    }
  }

  /**
   * Keeps a document of the whole release, which readers will hold in memory; the last one wins.
   */
  public synchronized void putText(String name, byte[] content) {
    index.put(name, content);
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
      writer.finish();
      written = writeIndex();
    }
    return written;
  }

  private int writeIndex() throws IOException {
    var built = index.build();
    pending
        .handle()
        .useTransaction(transaction -> {
          var chunks = AssessmentIndex.CHUNKS.output(transaction, release().id());
          try (var output = new IndexWriter(chunks)) {
            built.write(output);
          }
        });
    return built.assessments().size();
  }

  @Override
  public synchronized void close() {
    try (pending) {
      writer.close();
    }
  }
}
