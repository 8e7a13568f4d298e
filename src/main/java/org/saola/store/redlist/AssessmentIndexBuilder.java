package org.saola.store.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;
import org.saola.store.index.StringTable;

/** Collects what is searched and listed of a release, in any order. */
public final class AssessmentIndexBuilder {
  private record NamedTaxon(String name, int sisId) {}

  private final AssessmentTableBuilder assessments = new AssessmentTableBuilder();
  private final FacetMembers facets = new FacetMembers();
  private final RoaringBitmap assessmentIds = new RoaringBitmap();
  private final RoaringBitmap taxonIds = new RoaringBitmap();
  private final List<NamedTaxon> taxa = new ArrayList<>();
  private final Map<String, byte[]> texts = new TreeMap<>();

  /**
   * Adds an assessment.
   *
   * @throws IllegalArgumentException if one with this id was added before
   */
  public void add(AssessmentSummary summary, List<Facet> belongsTo) {
    if (!assessmentIds.checkedAdd(summary.assessmentId())) {
      throw new IllegalArgumentException("assessment %d twice".formatted(summary.assessmentId()));
    }
    int position = assessments.add(summary);
    belongsTo.forEach(facet -> facets.add(facet, position));
  }

  /**
   * Adds a taxon.
   *
   * @throws IllegalArgumentException if one with this id was added before
   */
  public void add(TaxonSummary taxon) {
    if (!taxonIds.checkedAdd(taxon.sisId())) {
      throw new IllegalArgumentException("taxon %d twice".formatted(taxon.sisId()));
    }
    RedListTaxa.name(
            taxon.genusName(), taxon.speciesName(), taxon.infraName(), taxon.subpopulationName())
        .ifPresent(name -> taxa.add(new NamedTaxon(name, taxon.sisId())));
  }

  public void put(String name, byte[] text) {
    texts.put(name, text.clone());
  }

  public AssessmentIndex build() {
    var byId = assessments.byId();
    taxa.sort(Comparator.comparing(NamedTaxon::name).thenComparingInt(NamedTaxon::sisId));
    return new AssessmentIndex(
        assessments.build(byId),
        facets.inOrder(byId),
        new RedListTaxa(
            taxonIds.toArray(),
            StringTable.of(taxa.stream().map(NamedTaxon::name).toList()),
            taxa.stream().mapToInt(NamedTaxon::sisId).toArray()),
        texts);
  }
}
