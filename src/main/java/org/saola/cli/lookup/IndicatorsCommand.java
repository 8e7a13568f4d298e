package org.saola.cli.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.http.QueryParameters;
import org.saola.http.QueryParameters.Parameter;
import org.saola.message.Refused;
import org.saola.site.IndicatorResources;
import org.saola.store.Database;
import org.saola.terminal.IndicatorTable;
import org.saola.terminal.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes an indicator of a group of species. */
@Command(
    name = "indicators",
    description = {
      "Compute an indicator of a group of species: the Red List Index and its kin.",
      "The answer is a table on a terminal, JSON elsewhere; as CSV the contributing species. No"
          + " server has to run."
    })
public final class IndicatorsCommand extends DataCommand {
  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "rli, series, national, proportion, transitions, lag or gap.")
  private String kind = "";

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description =
          "Parameters as of the API, such as class=Mammalia, country=KE, years=1996,2008.")
  private List<String> parameters = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.")
  private @Nullable OutputFormat format;

  @Override
  protected void check() {
    var _ = query();
  }

  @Override
  protected void run(Database database) {
    var told = IndicatorResources.groups(database).tell(kind, query());
    IndicatorTable.print(
        OutputFormat.of(format, OutputFormat.JSON),
        told.document(),
        told.columns(),
        told.rows(),
        out());
  }

  private QueryParameters query() {
    return new QueryParameters(parameters.stream().map(IndicatorsCommand::parameter).toList());
  }

  private static Parameter parameter(String text) {
    int at = text.indexOf('=');
    if (at < 1) {
      throw new Refused("%s is no parameter such as class=Mammalia".formatted(text));
    }
    return new Parameter(text.substring(0, at), text.substring(at + 1));
  }
}
