package org.saola.decision.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;

/**
 * What # annotations leave out, by term (section 4 of the guide). Symbols that are not known here
 * are asked about, whatever the term.
 */
final class HashAnnotations {
  /** Whether a specimen of a term is covered. */
  private enum Verdict {
    IN,
    OUT,
    ASK
  }

  private static final Set<String> PROPAGATED = Set.of("A", "D");
  private static final Set<String> WOOD = Set.of("LOG", "SAW", "VEN");
  private static final Set<String> WOOD_AND_PLYWOOD = Set.of("LOG", "SAW", "VEN", "PLY");
  private static final Map<String, Verdict> SEEDS_AND_CULTURES =
      Map.of("CUL", Verdict.OUT, "SEE", Verdict.ASK);

  private final Rule rule;
  private final Movement movement;
  private final Docket docket;

  /**
   * @param rule L6 or E3
   */
  HashAnnotations(Rule rule, Movement movement, Docket docket) {
    this.rule = rule;
    this.movement = movement;
    this.docket = docket;
  }

  /** Whether any of the rows covers the specimen; without rows nothing leaves it out. */
  boolean covered(List<AppliedRow> rows) {
    boolean covered = rows.isEmpty();
    for (var each : rows) {
      var hash = each.row().change().hashAnnotation();
      covered |= hash == null || covers(hash.symbol());
    }
    return covered;
  }

  private boolean covers(String symbol) {
    docket.fire(rule, symbol);
    var term = movement.shipment().term();
    if (term == null) {
      docket.ask(OpenQuestion.TERM_NEEDED);
      return true;
    }
    var verdict = verdict(symbol, term, movement.source());
    if (verdict == Verdict.ASK) {
      docket.ask(OpenQuestion.ANNOTATION_TERM);
    }
    return verdict != Verdict.OUT;
  }

  private static Verdict verdict(String symbol, String term, @Nullable String source) {
    return switch (symbol) {
      case "#1", "#4" ->
          term.equals("FLO")
              ? outIf(source != null && PROPAGATED.contains(source))
              : SEEDS_AND_CULTURES.getOrDefault(term, Verdict.IN);
      case "#5" -> outIf(!WOOD.contains(term));
      case "#6" -> outIf(!WOOD_AND_PLYWOOD.contains(term));
      case "#15" -> WOOD_AND_PLYWOOD.contains(term) ? Verdict.IN : Verdict.ASK;
      default -> Verdict.ASK;
    };
  }

  private static Verdict outIf(boolean out) {
    return out ? Verdict.OUT : Verdict.IN;
  }
}
