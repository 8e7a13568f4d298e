package org.saola.bench.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A name in a tree. */
final class Taxon {

  /** From the root down; a subspecies and a variety stand side by side. */
  enum Rank {
    KINGDOM,
    PHYLUM,
    CLASS,
    ORDER,
    FAMILY,
    SUBFAMILY,
    GENUS,
    SPECIES,
    SUBSPECIES,
    VARIETY;

    boolean above(Rank other) {
      return compareTo(other) < 0;
    }
  }

  final int id;
  final @Nullable Taxon parent;
  final Rank rank;
  final String name;
  final boolean accepted;
  final List<Taxon> children = new ArrayList<>();

  /** Ids of geo entities, distinct. */
  List<Integer> places = List.of();

  String position = "";

  Taxon(int id, @Nullable Taxon parent, Rank rank, String name, boolean accepted) {
    this.id = id;
    this.parent = parent;
    this.rank = rank;
    this.name = name;
    this.accepted = accepted;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean plant() {
    return parent == null ? name.equals("Plantae") : parent.plant();
  }

  /** This taxon, then everything below it, parents before children. */
  void walk(Consumer<Taxon> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.walk(visitor));
  }

  /** All of {@code rank} at or below this taxon. */
  List<Taxon> below(Rank rank) {
    var found = new ArrayList<Taxon>();
    walk(taxon -> {
      if (taxon.rank == rank) {
        found.add(taxon);
      }
    });
    return found;
  }
}
