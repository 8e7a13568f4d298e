package org.saola.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which references a taxon shows: its own, and the standard ones that its higher taxa hand down
 * (contract 5.12, with correction 11.7: the subfamily is tested too).
 */
public final class ReferenceCascade {
  private final Map<Integer, List<TaxonReference>> own = new HashMap<>();

  public ReferenceCascade(List<TaxonReference> links) {
    for (var link : links) {
      own.computeIfAbsent(link.taxonConceptId(), _ -> new ArrayList<>()).add(link);
    }
  }

  /** In no particular order; the same reference can come twice, own and inherited. */
  public List<TaxonReference> shownBy(Taxon taxon) {
    var shown = new ArrayList<>(shownOutsideTree(taxon.id()));
    for (var above : taxon.lineage()) {
      for (var link : of(above.id())) {
        if (link.inheritable() && !excludes(link.excludedTaxonConceptIds(), taxon)) {
          shown.add(link);
        }
      }
    }
    return shown;
  }

  /** What a name that is not in the tree shows: it inherits nothing, not even from itself. */
  public List<TaxonReference> shownOutsideTree(int taxonConceptId) {
    return of(taxonConceptId).stream().filter(link -> !link.inheritable()).toList();
  }

  private List<TaxonReference> of(int taxonConceptId) {
    return own.getOrDefault(taxonConceptId, List.of());
  }

  /** A subspecies or variety can be excluded only through its species. */
  private static boolean excludes(Set<Integer> excluded, Taxon taxon) {
    return !excluded.isEmpty()
        && taxon.lineage().stream()
            .anyMatch(above ->
                above.rank().compareTo(Rank.SPECIES) <= 0 && excluded.contains(above.id()));
  }
}
