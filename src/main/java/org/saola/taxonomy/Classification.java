package org.saola.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trees of one taxonomy: all its live names that are accepted or of status N. */
public final class Classification {
  private final List<Taxon> taxa = new ArrayList<>();
  private final Map<Integer, Taxon> byId = new HashMap<>();

  private Classification() {}

  /** Names outside the tree, deleted ones and those of other taxonomies are passed over. */
  public static Classification of(Taxonomy taxonomy, List<TaxonConcept> concepts) {
    var inTree = new HashMap<Integer, TaxonConcept>();
    for (var concept : concepts) {
      if (concept.taxonomy() == taxonomy && concept.live() && concept.status().inTree()) {
        inTree.put(concept.id(), concept);
      }
    }
    var roots = new ArrayList<TaxonConcept>();
    var children = new HashMap<Integer, List<TaxonConcept>>();
    for (var concept : concepts) {
      if (inTree.containsKey(concept.id())) {
        var parent = concept.parentId();
        var siblings =
            parent != null && inTree.containsKey(parent)
                ? children.computeIfAbsent(parent, _ -> new ArrayList<>())
                : roots;
        siblings.add(concept);
      }
    }
    var classification = new Classification();
    roots.forEach(root -> classification.grow(root, null, children));
    return classification;
  }

  private void grow(
      TaxonConcept concept, @Nullable Taxon parent, Map<Integer, List<TaxonConcept>> children) {
    var taxon = new Taxon(concept, parent, taxa.size());
    taxa.add(taxon);
    byId.put(taxon.id(), taxon);
    // ranks fall at every step, so this is never deeper than there are ranks
    for (var child : children.getOrDefault(concept.id(), List.of())) {
      grow(child, taxon, children);
    }
  }

  /** Every taxon before its descendants, and these before the next subtree. */
  public List<Taxon> taxa() {
    return Collections.unmodifiableList(taxa);
  }

  public int size() {
    return taxa.size();
  }

  /** Null for ids of names that are not in the tree. */
  public @Nullable Taxon find(@Nullable Integer id) {
    return id == null ? null : byId.get(id);
  }
}
