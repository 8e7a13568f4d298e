package org.saola.listing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Taxon;

/**
 * A listing change at its place in the tree, with what its exceptions take out (rules, section 0).
 * Every record is a change of its own: two are never equal.
 */
public final class QualifiedChange {
  private final ListingChange change;
  private final Taxon taxon;
  private final @Nullable Taxon inclusionTaxon;
  private final Set<Integer> exceptPlaces = new HashSet<>(0);
  private final Set<Integer> exceptTaxa = new HashSet<>(0);

  QualifiedChange(ListingChange change, Taxon taxon, @Nullable Taxon inclusionTaxon) {
    this.change = change;
    this.taxon = taxon;
    this.inclusionTaxon = inclusionTaxon;
  }

  /** Whether the exception is current plays no role. */
  void except(ListingChange exception) {
    if (exception.taxonConceptId() == taxon.id()) {
      exceptPlaces.addAll(exception.populations());
    } else {
      exceptTaxa.add(exception.taxonConceptId());
    }
  }

  public ListingChange change() {
    return change;
  }

  public ChangeType type() {
    return change.type();
  }

  /** The taxon the change was made on. */
  public Taxon taxon() {
    return taxon;
  }

  /** Null when the change is no inclusion, or one into a name that is not in the tree. */
  @Nullable Taxon inclusionTaxon() {
    return inclusionTaxon;
  }

  /** Empty = not limited to places. */
  public Set<Integer> onlyPlaces() {
    return change.populations();
  }

  /** Geo entities that are left out; of any exception on the same taxon. */
  public Set<Integer> exceptPlaces() {
    return Collections.unmodifiableSet(exceptPlaces);
  }

  /** Ids of taxa, not all of which need be in the tree. */
  Set<Integer> exceptTaxa() {
    return exceptTaxa;
  }

  boolean addition() {
    return change.type() == ChangeType.ADDITION;
  }

  boolean deletion() {
    return change.type() == ChangeType.DELETION;
  }

  boolean currentAddition() {
    return addition() && change.current();
  }
}
