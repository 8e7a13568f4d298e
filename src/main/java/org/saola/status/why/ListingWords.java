package org.saola.status.why;

import java.util.Optional;
import org.saola.language.Language;
import org.saola.listing.ChangeType;
import org.saola.listing.ListingChange;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepSentences;
import org.saola.status.law.LawBook;

/** Explanations in words, with the names that a release has. */
public final class ListingWords {
  private final LawBook law;
  private final StepSentences sentences;
  private final StepSentences.Names names;

  public ListingWords(LawBook law, Language language) {
    this.law = law;
    sentences = StepSentences.in(language);
    names = new StepSentences.Names(id -> change(change(id)), id -> place(id, language));
  }

  /** Countries have codes, regions only names. */
  private String place(int id, Language language) {
    var place = law.place(id);
    var name = place == null ? null : place.name().in(language);
    return Optional.ofNullable(law.isoCode(id))
        .or(() -> Optional.ofNullable(name))
        .orElse("geo:" + id);
  }

  public StepSentences sentences() {
    return sentences;
  }

  public String of(Step step) {
    return sentences.of(step, names);
  }

  /** A change by its id. */
  public ListingChange change(int id) {
    return law.listings()
        .change(id)
        .orElseThrow(() -> new IllegalStateException("there is no listing change " + id));
  }

  /** A change in short, such as {@code +II 1977-02-04 Felidae}. */
  public String change(ListingChange change) {
    var taxon = law.names().find(change.taxonConceptId());
    var sign =
        change.type() == ChangeType.EXCEPTION
            ? sentences.text("exception") + " "
            : change.type().sign();
    return "%s%s %s %s"
        .formatted(
            sign,
            change.symbol(),
            change.effectiveAt(),
            taxon == null ? sentences.text("outside") : taxon.fullName());
  }
}
