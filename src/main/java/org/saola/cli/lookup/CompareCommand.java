package org.saola.cli.lookup;

import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.http.QueryParameters;
import org.saola.site.IndicatorResources;
import org.saola.store.Database;
import org.saola.terminal.IndicatorTable;
import org.saola.terminal.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a national list with the global one. */
@Command(
    name = "compare",
    description = {
      "Compare a national or regional list with the global one: which categories are higher, lower"
          + " or the same, what is missing, and of which endemics the categories differ.",
      "A table on a terminal, CSV of all species elsewhere. No server has to run."
    })
public final class CompareCommand extends DataCommand {
  @Parameters(paramLabel = "DATASET", description = "The list, as saola datasets calls it.")
  private String dataset = "";

  @Option(names = "--with", paramLabel = "DATASET", description = "Global list (default: redlist).")
  private @Nullable String with;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "The country that the list is of, such as BE; tells what is missing.")
  private @Nullable String country;

  @Option(names = "--scope", paramLabel = "CODE", description = "Whose assessments, of several.")
  private @Nullable String scope;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "Only these, such as higher, missing_here or endemic_differs.")
  private @Nullable String outcome;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.")
  private @Nullable OutputFormat format;

  @Override
  protected void run(Database database) {
    var query =
        QueryParameters.given(
            "dataset", dataset, "with", with, "country", country, "scope", scope, "outcome",
            outcome);
    var told = IndicatorResources.comparison(database).tell(query);
    IndicatorTable.print(
        OutputFormat.of(format, OutputFormat.CSV),
        told.document(),
        told.columns(),
        told.rows().stream(),
        out());
  }
}
