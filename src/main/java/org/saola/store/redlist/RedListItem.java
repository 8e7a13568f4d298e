package org.saola.store.redlist;

import java.util.List;
import org.saola.gzip.Deflated;
import org.saola.store.part.ReleaseItem;

/** What is added to a release of the Red List, in any order. */
public sealed interface RedListItem extends ReleaseItem {

  /**
   * An assessment.
   *
   * @param facets may repeat themselves
   */
  record Assessed(AssessmentSummary summary, List<Facet> facets, StoredDocument document)
      implements RedListItem {
    @Override
    public boolean isRecord() {
      return true;
    }
  }

  /** A taxon. */
  record Taxon(TaxonSummary summary, Deflated document) implements RedListItem {
    @Override
    public boolean isRecord() {
      return false;
    }
  }

  /**
   * A document of the whole release, which readers will hold in memory; of several with a name the
   * last one wins.
   */
  record Text(String name, byte[] content) implements RedListItem {
    @Override
    public boolean isRecord() {
      return false;
    }
  }
}
