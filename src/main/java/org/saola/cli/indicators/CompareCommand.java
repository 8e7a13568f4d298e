package org.saola.cli.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.national.ComparisonResource.Told;
import org.saola.cli.names.NamesOfData;
import org.saola.cli.names.OutputFormat;
import org.saola.cli.terminal.DataOptions;
import org.saola.cli.terminal.Refused;
import org.saola.http.QueryParameters;
import org.saola.site.IndicatorResources;
import org.saola.site.ServedDatasets;
import org.saola.spreadsheet.SpreadsheetTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a national list with the global one. */
@Command(
    name = "compare",
    description = {
      "Compare a national or regional list with the global one: which categories are higher, lower"
          + " or the same, what is missing, and of which endemics the categories differ.",
      "A table on a terminal, CSV of all species elsewhere. No server has to run."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "DATASET", description = "The list, as saola datasets calls it.")
  private String dataset = "";

  @Option(
      names = "--with",
      paramLabel = "DATASET",
      description = "The global list (default: redlist).")
  private @Nullable String with;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "The country that the list is of, such as BE; tells what is missing.")
  private @Nullable String country;

  @Option(
      names = "--scope",
      paramLabel = "CODE",
      description = "Whose assessments, where the list has several.")
  private @Nullable String scope;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "Only these, such as higher, missing_here or endemic_differs.")
  private @Nullable String outcome;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.")
  private @Nullable OutputFormat format;

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var comparison =
          IndicatorResources.comparison(
              database, ServedDatasets.FIRST, NamesOfData.of(database), database.clock());
      print(comparison.tell(QueryParameters.parse(query())));
    } catch (Problem e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    return 0;
  }

  private String query() {
    var parameters = new LinkedHashMap<String, @Nullable String>();
    parameters.put("dataset", dataset);
    parameters.put("with", with);
    parameters.put("country", country);
    parameters.put("scope", scope);
    parameters.put("outcome", outcome);
    parameters.values().removeIf(value -> value == null);
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private void print(Told told) {
    PrintWriter out = spec.commandLine().getOut();
    switch (OutputFormat.of(format, OutputFormat.CSV)) {
      case TABLE -> IndicatorTable.print(told.document(), out);
      case JSON -> out.println(told.document());
      case CSV -> {
        var table = new SpreadsheetTable(out);
        table.row(told.columns());
        told.rows().forEach(table::row);
      }
    }
    out.flush();
  }
}
