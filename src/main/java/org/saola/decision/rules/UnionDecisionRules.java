package org.saola.decision.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.status.law.DecisionLaw;
import org.saola.status.law.Hold;
import org.saola.status.law.LawBook;
import org.saola.taxonomy.Taxon;

/** Rules E40 to E52: suspensions and opinions of the Union on imports of Annexes A and B. */
final class UnionDecisionRules {
  private static final Set<String> CONSERVATION = Set.of("B", "S", "E", "N");

  private final Movement movement;
  private final DecisionLaw law;
  private final Docket docket;

  UnionDecisionRules(Movement movement, Docket docket) {
    this.movement = movement;
    this.law = movement.law().decisions();
    this.docket = docket;
  }

  void apply() {
    var place = movement.place();
    if (place != null) {
      movement.subjects().forEach(subject -> apply(subject, place));
    }
  }

  private void apply(Taxon subject, int place) {
    var all = law.of(place, LawBook.lineage(subject));
    var opinions = new ArrayList<EuDecision>();
    for (var decision : all) {
      if (!concerns(decision)) {
        continue;
      }
      if (decision.kind() == EuDecision.Kind.SUSPENSION) {
        suspension(decision);
      } else if (valid(decision, all)) {
        opinions.add(decision);
      }
    }
    mostSpecific(opinions).forEach(this::opinion);
  }

  /** E48, E49, E50, E51: by day, source and term, and with an outcome. */
  private boolean concerns(EuDecision decision) {
    var start = law.start(decision);
    Rule against = null;
    if (start == null || start.isAfter(movement.date())) {
      against = Rule.E48;
    } else if (law.ended(movement.date(), decision)) {
      against = Rule.E49;
    } else if (differs(source(decision), movement.source())
        || differs(term(decision), movement.shipment().term())) {
      against = Rule.E50;
    } else if (law.type(decision) == null) {
      against = Rule.E51;
    }
    if (against != null) {
      docket.reject(against, decision.id());
    }
    return against == null;
  }

  private static boolean differs(@Nullable String wanted, @Nullable String given) {
    return wanted != null && given != null && !wanted.equals(given);
  }

  private @Nullable String source(EuDecision decision) {
    return code(decision.sourceId());
  }

  private @Nullable String term(EuDecision decision) {
    return code(decision.termId());
  }

  private @Nullable String code(@Nullable Integer id) {
    var code = movement.law().tradeCode(id);
    return code == null ? null : code.code();
  }

  /** E40: suspended; E41: but not what was bred or propagated. */
  private void suspension(EuDecision decision) {
    if (movement.bred()) {
      docket.reject(Rule.E41, decision.id());
      return;
    }
    var purpose = movement.shipment().purpose();
    if (purpose != null && CONSERVATION.contains(purpose)) {
      docket.ask(OpenQuestion.CONSERVATION_PURPOSE);
    }
    askForScope(decision);
    docket.fire(Rule.E40, decision.id());
    docket.suspend();
  }

  private void askForScope(EuDecision decision) {
    if (source(decision) != null && movement.source() == null) {
      docket.ask(OpenQuestion.SOURCE_NEEDED);
    }
    if (term(decision) != null && movement.shipment().term() == null) {
      docket.ask(OpenQuestion.TERM_NEEDED);
    }
  }

  /** E49: a newer one took its place; E44: it is not current, and nobody knows since when. */
  private boolean valid(EuDecision opinion, List<EuDecision> all) {
    var hold = law.on(movement.date(), opinion, all);
    if (hold == Hold.END_UNKNOWN) {
      docket.fire(Rule.E44, opinion.id());
      docket.ask(OpenQuestion.EU_OPINION_END_UNKNOWN);
    } else if (hold != Hold.IN_FORCE) {
      docket.reject(Rule.E49, opinion.id());
    }
    return hold == Hold.IN_FORCE;
  }

  /** E52: one that tells more of source and term goes before the others. */
  private List<EuDecision> mostSpecific(List<EuDecision> valid) {
    int most = valid.stream().mapToInt(this::specificity).max().orElse(0);
    valid.stream()
        .filter(opinion -> specificity(opinion) < most)
        .forEach(opinion -> docket.reject(Rule.E52, opinion.id()));
    return valid.stream().filter(opinion -> specificity(opinion) == most).toList();
  }

  private int specificity(EuDecision opinion) {
    return (source(opinion) == null ? 0 : 1) + (term(opinion) == null ? 0 : 1);
  }

  /** E45: negative, no permit; E46, E47: noted; E47r: the Scientific Review Group is asked. */
  private void opinion(EuDecision opinion) {
    askForScope(opinion);
    var type = Objects.requireNonNull(law.type(opinion));
    var rule = rule(type);
    docket.fire(rule, opinion.id());
    if (rule == Rule.E45) {
      docket.suspend();
    }
    if (rule == Rule.E47R) {
      docket.ask(OpenQuestion.SRG_CONSULTATION);
    }
  }

  private static Rule rule(EuDecisionType type) {
    return switch (type.type()) {
      case "NEGATIVE_OPINION" -> Rule.E45;
      case "POSITIVE_OPINION" -> Rule.E46;
      case "SRG_REFERRAL" -> Rule.E47R;
      default -> type.name().startsWith("iii") ? Rule.E47R : Rule.E47;
    };
  }
}
