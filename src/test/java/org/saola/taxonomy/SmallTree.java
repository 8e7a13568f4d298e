package org.saola.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Trees for tests; ids count from 1 in the order of adding. */
public final class SmallTree {
  private final List<TaxonConcept> concepts = new ArrayList<>();

  /** One line: family 1, subfamily 2, genus 3, species 4, subspecies 5. */
  public static SmallTree line() {
    return new SmallTree()
        .add(null, Rank.FAMILY, "Bovidae")
        .add(1, Rank.SUBFAMILY, "Bovinae")
        .add(2, Rank.GENUS, "Pseudoryx")
        .add(3, Rank.SPECIES, "Pseudoryx nghetinhensis")
        .add(4, Rank.SUBSPECIES, "Pseudoryx nghetinhensis fictus");
  }

  public SmallTree add(@Nullable Integer parent, Rank rank, String name) {
    concepts.add(
        new TaxonConcept(
            concepts.size() + 1,
            Taxonomy.CITES_EU,
            parent,
            rank,
            name,
            null,
            NameStatus.ACCEPTED,
            null,
            null,
            null,
            null,
            null));
    return this;
  }

  public Classification classification() {
    return Classification.of(Taxonomy.CITES_EU, concepts);
  }

  public static Taxon get(Classification classification, int id) {
    return Objects.requireNonNull(classification.find(id));
  }
}
