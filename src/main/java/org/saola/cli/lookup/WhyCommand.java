package org.saola.cli.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.language.Language;
import org.saola.publish.source.ServedLaw;
import org.saola.store.Database;
import org.saola.terminal.ExplanationLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says step by step how a taxon comes to its listings. */
@Command(name = "why", description = "Show step by step how a taxon comes to its listings.")
public final class WhyCommand extends DataCommand {
  @Parameters(paramLabel = "TAXON", description = "Accepted name, exact, as 'Loxodonta africana'.")
  private String name = "";

  @Option(names = "--date", paramLabel = "DAY", description = "As of a day (default: of the data).")
  private @Nullable LocalDate date;

  @Option(
      names = "--language",
      paramLabel = "en|es|fr",
      defaultValue = "en",
      description = "Of the sentences (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  @Override
  protected void run(Database database) {
    ExplanationLines.write(out(), ServedLaw.of(database), name, date, language);
  }
}
