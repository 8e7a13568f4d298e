package org.saola.store;

import java.util.List;
import org.saola.http.Deflated;

/**
 * A release of the Red List being written, beside the one that is served; nobody sees it until it
 * is published. Closed without that, it leaves nothing behind. What adds may be called by several
 * threads, the rest by one.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class RedListDraft implements AutoCloseable {
  RedListDraft() {}

  /** The release as it will be, still in state writing. */
  public Release release() {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds an assessment, in any order; may wait for the disk.
   *
   * @throws IllegalArgumentException if one with this id was added before
   * @throws DatabaseException if this or an earlier document can't be written
   */
  public void addAssessment(
      AssessmentSummary summary, List<Facet> facets, StoredDocument document) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds a taxon, in any order; may wait for the disk.
   *
   * @throws IllegalArgumentException if one with this id was added before
   * @throws DatabaseException if this or an earlier document can't be written
   */
  public void addTaxon(TaxonSummary summary, Deflated document) {
    throw new UnsupportedOperationException();
  }

  /**
   * Keeps a document of the whole release, which readers will hold in memory; the last one wins.
   */
  public void putText(String name, byte[] content) {
    throw new UnsupportedOperationException();
  }

  /** Makes this the release that is served, in one step; then only {@link #close} is left to do. */
  public Release publish() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
