package org.saola.cli.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.site.SpeciesAnswers;
import org.saola.store.Database;
import org.saola.terminal.OutputFormat;
import org.saola.terminal.SpeciesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what all lists say of one species. */
@Command(
    name = "species",
    description = {
      "Tell what CITES, the EU and the Red List say of a species, list by list.",
      "The answer is a table on a terminal, JSON elsewhere; no server has to run."
    })
public final class SpeciesCommand extends DataCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "NAME|KEY",
      description = "A scientific name, or a key: cites:ID, iucn:ID, DATASET:ID.")
  private List<String> words = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "What was in force on a day, such as 2020-12-31 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
  private @Nullable OutputFormat format;

  @Override
  protected void check() {
    if (wanted() == OutputFormat.CSV) {
      throw new Refused("--format csv is none here; there is table, json");
    }
  }

  @Override
  protected void run(Database database) {
    var day = asOf == null ? LocalDate.now(database.clock()) : asOf;
    var documents = SpeciesAnswers.species(database).documents(String.join(" ", words), day);
    SpeciesTable.print(wanted(), documents, out());
  }

  private OutputFormat wanted() {
    return OutputFormat.of(format, OutputFormat.JSON);
  }
}
