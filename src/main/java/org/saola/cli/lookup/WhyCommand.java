package org.saola.cli.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.publish.source.ServedLaw;
import org.saola.status.why.Explanation;
import org.saola.status.why.ListingWords;
import org.saola.store.Database;
import org.saola.terminal.ExplanationLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says step by step how a taxon comes to its listings. */
@Command(name = "why", description = "Show step by step how a taxon comes to its listings.")
public final class WhyCommand extends DataCommand {
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
  protected void run(Database database) {
    var law = ServedLaw.of(database);
    var taxon = law.taxon(name);
    var words = new ListingWords(law.book(), language);
    var out = out();
    out.printf("%s%n", name);
    for (var designation : List.of(Designation.CITES, Designation.EU)) {
      law.book()
          .listings()
          .told(designation, taxon, date)
          .map(told -> Explanation.of(taxon.id(), told))
          .ifPresentOrElse(
              explanation -> ExplanationLines.write(out, designation, explanation, words),
              () -> out.printf("  %-5s  %s%n", designation, words.sentences().text("no_law")));
    }
    out.printf("  %s%n", law.source());
  }
}
