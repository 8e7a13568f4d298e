package org.saola.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a movement needs, and why.
 *
 * @param taxa the taxa that it was decided for; several of a hybrid
 * @param appendix the strictest that applies; null when none does
 * @param annex the strictest that applies in the Union; null when none does
 * @param documents named also where no authority may issue them: what would be needed otherwise
 * @param questions what remains
 * @param mayTurnStricter whether an answer to one of these may turn it stricter
 * @param evidence the rules that fired, in the order in which they did
 * @param rejected the records that were looked at and set aside
 */
public record Decision(
    Outcome outcome,
    List<Integer> taxa,
    @Nullable String appendix,
    @Nullable String annex,
    List<Document> documents,
    List<OpenQuestion> questions,
    boolean mayTurnStricter,
    List<FiredRule> evidence,
    List<FiredRule> rejected) {

  public Decision {
    taxa = List.copyOf(taxa);
    documents = List.copyOf(documents);
    questions = List.copyOf(questions);
    evidence = List.copyOf(evidence);
    rejected = List.copyOf(rejected);
  }

  /** Whether nobody can tell from the name which taxon is meant. */
  public boolean asksForTaxon() {
    return outcome == Outcome.UNKNOWN_TAXON || questions.contains(OpenQuestion.WHICH_ACCEPTED_NAME);
  }

  /** Of data that hold published records only: nobody can tell from them which populations. */
  public static Decision untold() {
    return new Decision(
        Outcome.NEEDS_HUMAN,
        List.of(),
        null,
        null,
        List.of(),
        List.of(OpenQuestion.DATA_CANNOT_TELL),
        true,
        List.of(),
        List.of());
  }
}
