package org.saola.api.saola1.species;

import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.taxa.Canonical;
import org.saola.api.saola1.taxa.LegalStatus;
import org.saola.status.Doubt;
import org.saola.status.Extent;
import org.saola.status.Given;
import org.saola.status.InForce;
import org.saola.status.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A part of an answer: what a source gives, or the word for why it is empty. */
final class Block {
  private static final String KNOWN = "known";
  private static final String NOT_GIVEN = "not_given";
  private static final String NONE_IN_FORCE = "none_in_force";

  private Block() {}

  /** A list, and why it is empty. */
  static void items(ObjectNode out, JsonNode items, Extent held) {
    state(out, Given.of(!items.isEmpty(), held), NOT_GIVEN);
    out.set("items", items);
  }

  /** The word for what was in force, where that is written already. */
  static void word(ObjectNode out, InForce<?> records, Extent held) {
    state(out, Given.of(records, held), NONE_IN_FORCE);
  }

  /** What has days: what was in force, and the rest. */
  static <R> void inForce(ObjectNode out, InForce<R> records, Collection<R> all, Extent held) {
    word(out, records, held);
    LegalStatus.writeRows(out, records);
    var shown = records.all();
    out.set("others", Canonical.of(all.stream().filter(Predicate.not(shown::contains)).toList()));
  }

  private static void state(ObjectNode out, Given given, String none) {
    switch (given.answer()) {
      case SOME -> out.put("state", KNOWN);
      case NONE -> out.put("state", none);
      case NOT_IMPORTED -> out.put("state", State.NOT_IMPORTED.code());
      case UNKNOWN -> unknown(out, given.doubt());
    }
  }

  private static void unknown(ObjectNode out, @Nullable Doubt doubt) {
    out.put("state", State.UNKNOWN.code());
    if (doubt != null) {
      out.put("reason", doubt.code()).put("because", doubt.sentence());
    }
  }

  /** Something that can't be told, for a reason that no data have. */
  static void unknown(ObjectNode out, String reason, String because) {
    out.put("state", State.UNKNOWN.code()).put("reason", reason).put("because", because);
  }
}
