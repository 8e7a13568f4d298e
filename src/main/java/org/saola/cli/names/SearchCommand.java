package org.saola.cli.names;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.search.HitDocument;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.Database;
import org.saola.store.names.NamesOfData;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchOrder;
import org.saola.taxonomy.search.SearchResult;
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
    },
    sortOptions = false)
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
  private Map<String, String> where = Map.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description =
          "relevance (default), name, category (from Extinct on) or year (of publication, newest"
              + " first).")
  private String sort = "relevance";

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
    var _ = filters();
    var _ = order();
    if (limit < 1) {
      throw new Refused("--limit %d is not 1 or more".formatted(limit));
    }
  }

  @Override
  protected void run(Database database) {
    var index = NamesOfData.of(database).search();
    var result = index.search(String.join(" ", query), filters(), order());
    print(result, out());
  }

  private SearchOrder order() {
    return SearchOrder.find(sort)
        .orElseThrow(() ->
            new Refused("--sort %s is none; there is %s".formatted(sort, SearchOrder.words())));
  }

  private Map<SearchFacet, String> filters() {
    var filters = new EnumMap<SearchFacet, String>(SearchFacet.class);
    where.forEach((name, value) ->
        filters.put(
            Arrays.stream(SearchFacet.values())
                .filter(facet -> facet.word().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                    new Refused(
                        "--where %s is no facet; there is %s"
                            .formatted(
                                name,
                                Arrays.stream(SearchFacet.values())
                                    .map(SearchFacet::word)
                                    .collect(Collectors.joining(", "))))),
            value));
    return filters;
  }

  private void print(SearchResult result, PrintWriter out) {
    var hits = result.page(0, limit);
    switch (OutputFormat.of(format)) {
      case JSON -> {
        var document = JsonAnswer.object().put("total", result.total());
        var written = document.putArray("hits");
        hits.forEach(hit -> HitDocument.write(written.addObject(), hit));
        out.println(document);
      }
      case CSV -> {
        var table = new SpreadsheetTable(out);
        table.row(new ArrayList<>(HitDocument.COLUMNS));
        hits.forEach(hit -> table.row(HitDocument.row(hit)));
      }
      case TABLE -> NameTables.hits(out, hits, result);
    }
    out.flush();
  }
}
