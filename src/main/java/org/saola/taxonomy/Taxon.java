package org.saola.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A live name that stands in the tree, with its neighbours there. */
public final class Taxon {
  private final TaxonConcept concept;
  private final @Nullable Taxon parent;
  private final int index;
  private final List<Taxon> children = new ArrayList<>(0);
  private int descendants;

  Taxon(TaxonConcept concept, @Nullable Taxon parent, int index) {
    this.concept = concept;
    this.parent = parent;
    this.index = index;
    if (parent != null) {
      parent.children.add(this);
    }
    for (Taxon above = parent; above != null; above = above.parent) {
      above.descendants++;
    }
  }

  public TaxonConcept concept() {
    return concept;
  }

  public int id() {
    return concept.id();
  }

  public Rank rank() {
    return concept.rank();
  }

  /** Null for the root of a tree. */
  public @Nullable Taxon parent() {
    return parent;
  }

  public List<Taxon> children() {
    return Collections.unmodifiableList(children);
  }

  /** The place in {@link Classification#taxa}, from 0. */
  public int index() {
    return index;
  }

  /** The place behind the last descendant: a subtree takes up all from {@link #index} to here. */
  public int endIndex() {
    return index + descendants + 1;
  }

  /** The taxon itself and all above it, nearest first. */
  public List<Taxon> lineage() {
    var lineage = new ArrayList<Taxon>();
    for (Taxon above = this; above != null; above = above.parent) {
      lineage.add(above);
    }
    return lineage;
  }

  @Override
  public String toString() {
    return concept.fullName() + " (" + concept.id() + ")";
  }
}
