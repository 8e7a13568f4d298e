package org.saola.cli.lookup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.names.NamesOfData;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchOrder;
import org.saola.terminal.NameTables;
import org.saola.terminal.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches taxa by any of their names. */
@Command(
    name = "search",
    description = {
      "Search both lists by scientific names, synonyms and common names, also by their beginnings.",
      "The answer is a table on a terminal, CSV elsewhere; no server has to run."
    })
public final class SearchCommand extends DataCommand {
  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
  private List<String> query = List.of();

  @Option(
      names = "--where",
      paramLabel = "FACET=VALUE",
      description =
          "Only these, as rank=species or category=VU,EN; facets are list, rank, kingdom, class,"
              + " order, family, category, trend, possibly_extinct, year, scope, system, habitat,"
              + " threat, use, country, appendix, annex, has_quota, has_suspension, relation.")
  private Map<SearchFacet, String> where = Map.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance (default), name, category (Extinct first) or year (newest first).")
  private SearchOrder sort = SearchOrder.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many (default: 20).")
  private int limit = 20;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.")
  private @Nullable OutputFormat format;

  @Override
  protected void check() {
    if (limit < 1) {
      throw new Refused("--limit %d is not 1 or more".formatted(limit));
    }
  }

  @Override
  protected void run(Database database) {
    var index = NamesOfData.of(database).search();
    var result = index.search(String.join(" ", query), where, sort);
    NameTables.print(OutputFormat.of(format), result, limit, out());
  }
}
