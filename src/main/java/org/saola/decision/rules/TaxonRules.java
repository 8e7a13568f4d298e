package org.saola.decision.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Outcome;
import org.saola.decision.Rule;
import org.saola.status.law.LawBook;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonConcept;

/** Rules T: of which taxa the specimen is. */
final class TaxonRules {
  private static final String CITES = "cites:";

  private final LawBook law;
  private final Docket docket;

  TaxonRules(LawBook law, Docket docket) {
    this.law = law;
    this.docket = docket;
  }

  /** The taxa that decide; or the end of the matter. */
  record Subjects(List<Taxon> taxa, @Nullable Outcome end) {
    static Subjects none(Outcome end) {
      return new Subjects(List.of(), end);
    }
  }

  Subjects find(String asked) {
    var named = named(asked.strip());
    var live = named.stream().filter(TaxonConcept::live).toList();
    var inTree = live.stream().flatMap(concept -> taxon(concept.id())).toList();
    if (inTree.size() == 1) {
      docket.fire(Rule.T1);
      return ranked(inTree);
    }
    if (inTree.size() > 1) {
      return ambiguous();
    }
    return live.isEmpty() ? unknown(!named.isEmpty()) : otherName(live);
  }

  private List<TaxonConcept> named(String asked) {
    var id = asked.startsWith(CITES) ? asked.substring(CITES.length()) : asked;
    return id.matches("[1-9]\\d{0,8}")
        ? Optional.ofNullable(law.names().find(Integer.parseInt(id))).stream().toList()
        : law.names().spelled(asked);
  }

  private Stream<Taxon> taxon(int id) {
    return Stream.ofNullable(law.listings().classification().find(id));
  }

  /** T5, T6: nobody knows the name, or it was deleted. */
  private Subjects unknown(boolean deleted) {
    docket.fire(deleted ? Rule.T6 : Rule.T5);
    return Subjects.none(Outcome.UNKNOWN_TAXON);
  }

  /** T3: of several accepted names, or of none. */
  private Subjects ambiguous() {
    docket.fire(Rule.T3);
    docket.ask(OpenQuestion.WHICH_ACCEPTED_NAME);
    return Subjects.none(Outcome.NEEDS_HUMAN);
  }

  /** T2, T4: a synonym or trade name of exactly one accepted name; a hybrid of its parents. */
  private Subjects otherName(List<TaxonConcept> live) {
    boolean hybrid = live.getFirst().status() == NameStatus.HYBRID;
    var types =
        hybrid
            ? List.of(NameRelationship.Type.HAS_HYBRID)
            : List.of(NameRelationship.Type.HAS_SYNONYM, NameRelationship.Type.HAS_TRADE_NAME);
    var accepted = new ArrayList<Taxon>();
    for (var concept : live) {
      law.names().acceptedFor(concept.id(), types).stream()
          .flatMap(this::taxon)
          .filter(taxon -> !accepted.contains(taxon))
          .forEach(accepted::add);
    }
    if (hybrid) {
      docket.fire(Rule.T4);
      docket.ask(OpenQuestion.HYBRID_LINEAGE);
      return accepted.isEmpty() ? Subjects.none(Outcome.NEEDS_HUMAN) : ranked(accepted);
    }
    if (accepted.size() != 1) {
      return ambiguous();
    }
    docket.fire(Rule.T2);
    return ranked(accepted);
  }

  /** T7: above the species nothing can be said of a specimen. */
  private Subjects ranked(List<Taxon> taxa) {
    if (taxa.getFirst().rank().compareTo(Rank.SPECIES) < 0) {
      docket.fire(Rule.T7);
      docket.ask(OpenQuestion.IDENTIFY_SPECIES);
      return Subjects.none(Outcome.NEEDS_HUMAN);
    }
    docket.decidedFor(taxa.stream().map(Taxon::id).toList());
    return new Subjects(taxa, null);
  }
}
