package org.saola.decision.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saola.decision.Decision;
import org.saola.decision.Document;
import org.saola.decision.FiredRule;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Outcome;
import org.saola.decision.Paper;
import org.saola.decision.Rule;

/** What has been found of one movement so far; for one decision, by one thread. */
final class Docket {
  private final Set<FiredRule> evidence = new LinkedHashSet<>();
  private final Set<FiredRule> rejected = new LinkedHashSet<>();
  private final Set<OpenQuestion> questions = new TreeSet<>();
  private final Set<Document> documents = new LinkedHashSet<>();
  private final List<Integer> taxa = new ArrayList<>();
  private @Nullable String appendix;
  private @Nullable String annex;
  private boolean mayTurnStricter;
  private boolean barred;
  private boolean suspended;
  private boolean exempt;

  /** A rule fires. */
  void fire(Rule rule) {
    evidence.add(new FiredRule(rule, null));
  }

  void fire(Rule rule, Object rowOrSymbol) {
    evidence.add(new FiredRule(rule, rowOrSymbol.toString()));
  }

  /** A record is set aside. */
  void reject(Rule rule, Object row) {
    rejected.add(new FiredRule(rule, row.toString()));
  }

  /** A rule does not help here. */
  void reject(Rule rule) {
    rejected.add(new FiredRule(rule, null));
  }

  void ask(OpenQuestion question) {
    questions.add(question);
    mayTurnStricter |= question.mayTurnStricter();
  }

  /** A question that was answered in the strictest way meanwhile. */
  void askStrictly(OpenQuestion question) {
    questions.add(question);
  }

  void require(Paper paper, String country) {
    documents.add(new Document(paper, country));
  }

  /** Takes documents off the list; whether there were any. */
  List<Document> remove(Predicate<Document> which) {
    var removed = documents.stream().filter(which).toList();
    removed.forEach(documents::remove);
    return removed;
  }

  void decidedFor(List<Integer> ids) {
    taxa.addAll(ids);
  }

  void appendix(String strictest) {
    appendix = strictest;
  }

  void annex(String strictest) {
    annex = strictest;
  }

  /** No authority may issue. */
  void bar() {
    barred = true;
  }

  /** Trade is suspended. */
  void suspend() {
    suspended = true;
  }

  /** A listing applies, and a rule takes the specimen out. */
  void exempt() {
    exempt = true;
  }

  boolean fired(Rule rule) {
    return evidence.stream().anyMatch(finding -> finding.rule() == rule);
  }

  /** The end of a movement that could not be weighed. */
  Decision stop(Outcome outcome) {
    return close(outcome);
  }

  /** The end of all rules. */
  Decision close() {
    fire(Rule.X1);
    return close(outcome());
  }

  private Outcome outcome() {
    if (barred) {
      return Outcome.NOT_PERMITTED;
    }
    if (suspended) {
      return Outcome.SUSPENDED;
    }
    if (!documents.isEmpty()) {
      return Outcome.DOCUMENTS_REQUIRED;
    }
    return exempt ? Outcome.EXEMPT : Outcome.NO_CONTROL;
  }

  private Decision close(Outcome outcome) {
    var sorted =
        documents.stream()
            .sorted(Comparator.comparing(Document::paper).thenComparing(Document::country))
            .toList();
    return new Decision(
        outcome,
        taxa,
        appendix,
        annex,
        sorted,
        List.copyOf(questions),
        mayTurnStricter,
        List.copyOf(evidence),
        List.copyOf(rejected));
  }
}
