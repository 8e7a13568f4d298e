package org.saola.speciesplus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.language.CodePointOrder;
import org.saola.places.Distribution;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedReference;
import org.saola.taxonomy.Reference;
import org.saola.taxonomy.ReferenceCascade;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonReference;

/** Where a taxon occurs and what was written about it, with citations (contract 2.5). */
final class PublishedSources {
  private final Map<Integer, List<Distribution>> distributions;
  private final Map<Integer, Reference> references;
  private final ReferenceCascade cascade;
  private final Lookups lookups;

  PublishedSources(PrimaryRecords records, Lookups lookups) {
    this.distributions = ById.group(records.distributions(), Distribution::taxonConceptId);
    this.references = ById.index(records.references(), Reference::id);
    this.cascade = new ReferenceCascade(records.taxonReferences());
    this.lookups = lookups;
  }

  /** By id; nothing is rolled up from lower taxa. */
  List<PublishedDistribution> distributions(int taxonConceptId) {
    return distributions.getOrDefault(taxonConceptId, List.of()).stream()
        .sorted(Comparator.comparingInt(Distribution::id))
        .map(this::publish)
        .toList();
  }

  private PublishedDistribution publish(Distribution distribution) {
    var citations =
        distribution.referenceIds().stream()
            .map(this::citation)
            .sorted(CodePointOrder.INSTANCE)
            .toList();
    var place = lookups.place(distribution.geoEntityId());
    return new PublishedDistribution(distribution.id(), place, distribution.tags(), citations);
  }

  /**
   * By citation, then id.
   *
   * @param taxon null for names outside the tree
   */
  List<PublishedReference> references(int taxonConceptId, @Nullable Taxon taxon) {
    var links = taxon == null ? cascade.shownOutsideTree(taxonConceptId) : cascade.shownBy(taxon);
    return links.stream()
        .map(this::publish)
        .sorted(
            Comparator.comparing(PublishedReference::citation, CodePointOrder.INSTANCE)
                .thenComparingInt(PublishedReference::id))
        .toList();
  }

  private PublishedReference publish(TaxonReference link) {
    return new PublishedReference(link.id(), citation(link.referenceId()), link.standard());
  }

  private String citation(int referenceId) {
    return ById.get(references, referenceId).citation();
  }
}
