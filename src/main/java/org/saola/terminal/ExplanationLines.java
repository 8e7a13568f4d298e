package org.saola.terminal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.listing.steps.Step;
import org.saola.message.Refused;
import org.saola.publish.source.ServedLaw;
import org.saola.status.why.ExplainedChange;
import org.saola.status.why.Explanation;
import org.saola.status.why.ListingWords;

/** How a taxon comes to its listings, line by line. */
public final class ExplanationLines {
  private ExplanationLines() {}

  /**
   * How a taxon comes to its listings by CITES and by the EU, and where that comes from.
   *
   * @param name of the taxon, as somebody gave it
   * @param day on which; null = as the data are
   * @throws Refused if it is no accepted name, or that of several
   */
  public static void write(
      PrintWriter out, ServedLaw law, String name, @Nullable LocalDate day, Language language) {
    var taxon = law.taxon(name);
    var words = new ListingWords(law.book(), language);
    out.printf("%s%n", name);
    for (var designation : List.of(Designation.CITES, Designation.EU)) {
      law.book()
          .listings()
          .told(designation, taxon, day)
          .map(told -> Explanation.of(taxon.id(), told))
          .ifPresentOrElse(
              explanation -> write(out, designation, explanation, words),
              () -> out.printf("  %-5s  %s%n", designation, words.sentences().text("no_law")));
    }
    out.printf("  %s%n", law.source());
  }

  private static void write(
      PrintWriter out, Designation designation, Explanation explanation, ListingWords words) {
    var sentences = words.sentences();
    out.printf("  %-5s  %s%n", designation, explanation.summary());
    out.printf("    %s%n", sentences.text("weighed"));
    explanation.changes().forEach(change -> write(out, change, words));
    out.printf("    %s%n", sentences.text("summed"));
    write(out, explanation.steps(), words);
    explanation
        .leftOut()
        .forEach((rule, count) -> out.printf("      … %s%n", sentences.more(rule, count)));
  }

  private static void write(PrintWriter out, ExplainedChange explained, ListingWords words) {
    var sentences = words.sentences();
    out.printf("      %s: %s", text(explained, words), outcome(explained, words));
    if (explained.outcome() != ExplainedChange.Outcome.SET_ASIDE) {
      out.printf(", %s", sentences.text(explained.current() ? "in_force" : "not_in_force"));
    }
    out.println();
    write(out, explained.steps(), words);
  }

  private static String text(ExplainedChange explained, ListingWords words) {
    return words.change(words.change(explained.change()));
  }

  private static String outcome(ExplainedChange explained, ListingWords words) {
    return words.sentences().text("outcome." + explained.outcome());
  }

  private static void write(PrintWriter out, List<Step> steps, ListingWords words) {
    steps.forEach(step -> out.printf("        %-6s %s%n", step.rule().number(), words.of(step)));
  }
}
