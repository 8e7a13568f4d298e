package org.saola.web.species.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepSentences;
import org.saola.status.law.LawBook;
import org.saola.status.law.ToldLaw;
import org.saola.status.why.ExplainedChange;
import org.saola.status.why.Explanation;
import org.saola.status.why.ListingWords;

/**
 * The page that explains the listings of a taxon.
 *
 * @param key of the taxon
 * @param day that it is asked about; null = the day of the data
 * @param unknown why nothing can be explained; null when something can
 */
public record WhyView(
    String key, String name, @Nullable LocalDate day, List<Part> parts, @Nullable String unknown) {
  private static final List<Designation> TOLD = List.of(Designation.CITES, Designation.EU);

  /**
   * What one law says.
   *
   * @param law {@code cites} or {@code eu}
   * @param summary such as {@code I/II}; null where there was no law on that day
   * @param steps from the changes to the summary, as sentences
   */
  public record Part(
      String law, @Nullable String summary, List<Change> changes, List<String> steps) {}

  /**
   * A change that was weighed.
   *
   * @param outcome what became of it, as a code
   */
  public record Change(int id, String text, String outcome, boolean current, List<String> steps) {}

  /**
   * Explains a taxon.
   *
   * @param id of the taxon in its release
   */
  public static WhyView of(String key, int id, String name, @Nullable LocalDate day, Told told) {
    var book = told.book().orElse(null);
    var taxon = book == null ? null : book.listings().classification().find(id);
    if (book == null || taxon == null) {
      var why = book == null ? "no_primary_records" : "not_in_the_law";
      return new WhyView(key, name, day, List.of(), StepSentences.in(told.language()).text(why));
    }
    var words = new ListingWords(book, told.language());
    var parts =
        TOLD.stream()
            .map(each -> part(each, book.listings().told(each, taxon, day), id, words))
            .toList();
    return new WhyView(key, name, day, parts, null);
  }

  /**
   * The law of a release, and the language to tell it in.
   *
   * @param book empty where the release holds no primary records
   */
  public record Told(Optional<LawBook> book, Language language) {}

  private static Part part(
      Designation designation, Optional<ToldLaw> told, int id, ListingWords words) {
    var law = designation.name().toLowerCase(Locale.ROOT);
    return told.map(each -> Explanation.of(id, each))
        .map(explanation ->
            new Part(
                law,
                explanation.summary(),
                explanation.changes().stream().map(each -> change(each, words)).toList(),
                steps(explanation, words)))
        .orElseGet(() -> new Part(law, null, List.of(), List.of(words.sentences().text("no_law"))));
  }

  private static Change change(ExplainedChange explained, ListingWords words) {
    return new Change(
        explained.change(),
        words.change(words.change(explained.change())),
        explained.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        explained.current(),
        explained.steps().stream().map(words::of).toList());
  }

  private static List<String> steps(Explanation explanation, ListingWords words) {
    var steps = new ArrayList<String>();
    for (Step step : explanation.steps()) {
      steps.add(words.of(step));
    }
    explanation.leftOut().forEach((rule, count) -> steps.add(words.sentences().more(rule, count)));
    return steps;
  }
}
