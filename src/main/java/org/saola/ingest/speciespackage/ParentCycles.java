package org.saola.ingest.speciespackage;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.TaxonConcept;

/** Finds taxa that are their own ancestors. */
final class ParentCycles {
  private static final int MOST_SHOWN = 12;

  private final Table<TaxonConcept> taxa;
  private final Set<Integer> done = new HashSet<>();

  /** For a name in a cycle, the cycle as text. */
  private final Map<Integer, String> cycles = new HashMap<>();

  ParentCycles(Table<TaxonConcept> taxa) {
    this.taxa = taxa;
  }

  /** Adds one issue for each cycle, at the first of its taxa in the file. */
  void check() {
    taxa.records().forEach(this::walkUp);
    taxa.check((taxon, place) -> {
      var cycle = cycles.get(taxon.id());
      if (cycle != null) {
        place.problem("parent_id", taxon.parentId(), "closes a circle of parents: " + cycle);
        cycles.values().removeIf(cycle::equals);
      }
    });
  }

  private void walkUp(TaxonConcept start) {
    var path = new ArrayDeque<Integer>();
    @Nullable TaxonConcept taxon = start;
    while (taxon != null && done.add(taxon.id())) {
      path.add(taxon.id());
      taxon = taxon.parentId() == null ? null : taxa.find(taxon.parentId());
    }
    if (taxon != null && path.contains(taxon.id())) {
      while (path.getFirst() != taxon.id()) {
        path.removeFirst();
      }
      var text = text(path, taxon.id());
      path.forEach(id -> cycles.put(id, text));
    }
  }

  private static String text(ArrayDeque<Integer> path, int end) {
    var ids = path.stream().limit(MOST_SHOWN).map(String::valueOf);
    return ids.collect(Collectors.joining(" → "))
        + (path.size() > MOST_SHOWN ? " → …" : "")
        + " → "
        + end;
  }
}
