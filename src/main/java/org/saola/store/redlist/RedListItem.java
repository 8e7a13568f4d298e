package org.saola.store.redlist;

import java.util.List;
import org.saola.gzip.Deflated;
import org.saola.status.quality.QualityFinding;
import org.saola.store.part.ReleaseItem;
import org.saola.store.quality.QualityPart;

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
  record Taxon(TaxonSummary summary, Deflated document) implements RedListItem {}

  /**
   * A document of the whole release, which readers will hold in memory; of several with a name the
   * last one wins.
   */
  record Text(String name, byte[] content) implements RedListItem {}

  /** What was found in its data. */
  record Found(List<QualityFinding> findings) implements RedListItem, QualityPart.Findings {
    public Found {
      findings = List.copyOf(findings);
    }
  }
}
