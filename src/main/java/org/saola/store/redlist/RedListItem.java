package org.saola.store.redlist;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.gzip.Deflated;
import org.saola.redlist.RedListTaxon;
import org.saola.status.quality.QualityFinding;
import org.saola.store.nameindex.NameIndexPart;
import org.saola.store.nameindex.NamedRedListTaxon;
import org.saola.store.nameindex.NamedTaxon;
import org.saola.store.nameindex.SharedTexts;
import org.saola.store.part.ReleaseItem;
import org.saola.store.quality.QualityPart;
import org.saola.store.redlist.excerpt.ExcerptPart;

/** What is added to a release of the Red List, in any order. */
public sealed interface RedListItem extends ReleaseItem {

  /**
   * An assessment.
   *
   * @param facets may repeat themselves
   * @param populationSize what the document tells of it
   */
  record Assessed(
      AssessmentSummary summary,
      List<Facet> facets,
      StoredDocument document,
      @Nullable String populationSize)
      implements RedListItem, ExcerptPart.FromAssessment {
    @Override
    public int assessmentId() {
      return summary.assessmentId();
    }

    @Override
    public boolean isRecord() {
      return true;
    }
  }

  /**
   * A taxon.
   *
   * @param taxon what the document tells
   */
  record Taxon(TaxonSummary summary, Deflated document, RedListTaxon taxon)
      implements RedListItem, NameIndexPart.Named, ExcerptPart.FromTaxon {
    @Override
    public Optional<NamedTaxon> named() {
      return NamedRedListTaxon.of(taxon, new SharedTexts());
    }
  }

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
