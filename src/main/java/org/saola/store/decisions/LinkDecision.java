package org.saola.store.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;

/**
 * What a person decided of the link between two taxa.
 *
 * @param verdict null = they have no link
 * @param by who decided
 * @param at to the microsecond
 * @param prints of the names that both had then
 */
public record LinkDecision(
    Pair pair,
    @Nullable Verdict verdict,
    @Nullable String note,
    String by,
    Instant at,
    Prints prints) {

  /** A taxon of a dataset of Species+, and one of a Red List. */
  public record Pair(String citesDataset, int citesId, String iucnDataset, int iucnId) {}

  /** How both relate. */
  public record Verdict(Relation relation, Direction direction) {}

  /** What tells whether the names of both sides are still the same. */
  public record Prints(String cites, String iucn) {}
}
