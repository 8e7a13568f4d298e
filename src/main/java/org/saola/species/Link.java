package org.saola.species;

import org.jspecify.annotations.Nullable;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;

/**
 * A link from the taxon that is asked for to one of another list.
 *
 * @param from the kind of list that the taxon is of
 */
public record Link(CrosswalkRow row, Dataset.Kind from) {

  /** The taxon of the other list. */
  public SourceTaxon target() {
    return from == Dataset.Kind.SPECIES_PLUS ? row.redList() : row.cites();
  }

  /** What may be carried over to the taxon that is asked for: a category, or an appendix. */
  public Carry carry() {
    return from == Dataset.Kind.SPECIES_PLUS ? row.category() : row.appendix();
  }

  /** Whether the other list's data are also data of the taxon that is asked for. */
  public boolean carries() {
    return switch (carry()) {
      case YES, LABELLED, INHERITED -> true;
      case NO, REVIEW -> false;
    };
  }

  /** Whether both mean the same; null where a person must decide. */
  public @Nullable Boolean sameConcept() {
    return row.question() ? null : (Boolean) (row.direction() == Direction.EQUAL);
  }
}
