package org.saola.sync.peer;

import org.saola.redlist.RedListRecords;
import org.saola.speciesplus.TaxonRecords;

/**
 * A release of another server, as far as it is known here: whether it is the same shows only when
 * it is stored.
 *
 * @param whole whether every document was received anew
 * @param received how many documents or changes were
 */
public record PeerCopy(PeerRelease release, Documents documents, boolean whole, long received) {

  /** Its records, if it is one of Species+. */
  public TaxonRecords taxa() {
    return PeerTaxa.of(documents);
  }

  /** Its records, if it is one of the Red List. */
  public RedListRecords assessments() {
    return new PeerAssessments(release, documents);
  }
}
