package org.saola.cli.trade;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.listing.steps.Step;
import org.saola.publish.source.ServedLaw;
import org.saola.status.why.ExplainedChange;
import org.saola.status.why.Explanation;
import org.saola.status.why.ListingWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says step by step how a taxon comes to its listings. */
@Command(
    name = "why",
    description = "Show step by step how a taxon comes to its listings.",
    mixinStandardHelpOptions = true)
public final class WhyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "TAXON",
      description = "Accepted name, exactly, such as 'Loxodonta africana'.")
  private String name = "";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "As of this day (default: as the data are).")
  private @Nullable LocalDate date;

  @Option(
      names = "--language",
      paramLabel = "en|es|fr",
      defaultValue = "en",
      description = "Of the sentences (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var law = ServedLaw.of(database);
      var taxon = law.taxon(name);
      var words = new ListingWords(law.book(), language);
      var out = spec.commandLine().getOut();
      out.printf("%s%n", name);
      for (var designation : List.of(Designation.CITES, Designation.EU)) {
        law.book()
            .listings()
            .told(designation, taxon, date)
            .map(told -> Explanation.of(taxon.id(), told))
            .ifPresentOrElse(
                explanation -> write(out, designation, explanation, words),
                () -> out.printf("  %-5s  %s%n", designation, words.sentences().text("no_law")));
      }
      out.printf("  %s%n", law.source());
    }
    return 0;
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
