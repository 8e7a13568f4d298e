package org.saola.api.saola1.species;

import java.util.Locale;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;
import tools.jackson.databind.node.ObjectNode;

/**
 * A link from the taxon that is asked for to one of another list.
 *
 * @param from the kind of list that the taxon is of
 */
record Link(CrosswalkRow row, Dataset.Kind from) {

  SourceTaxon target() {
    return from == Dataset.Kind.SPECIES_PLUS ? row.redList() : row.cites();
  }

  /** What may be carried over to the taxon that is asked for: a category, or an appendix. */
  Carry carry() {
    return from == Dataset.Kind.SPECIES_PLUS ? row.category() : row.appendix();
  }

  /** Whether the other list's data are also data of the taxon that is asked for. */
  boolean carries() {
    return switch (carry()) {
      case YES, LABELLED, INHERITED -> true;
      case NO, REVIEW -> false;
    };
  }

  void write(ObjectNode out) {
    out.put("relation", row.relation().word())
        .put("direction", row.direction().word())
        .put("question", row.question())
        .put("same_concept", row.question() ? null : row.direction() == Direction.EQUAL)
        .put("carry", carry().name().toLowerCase(Locale.ROOT));
    row.evidence().forEach(out.putArray("evidence")::add);
  }
}
