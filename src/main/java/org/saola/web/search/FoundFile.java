package org.saola.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.taxonomy.search.SearchResult;
import org.saola.web.part.TableFile;
import org.saola.web.search.SearchView.Row;

/**
 * All that a search found, as a file.
 *
 * @param form {@code csv} or {@code json}
 */
record FoundFile(String form) {
  /** Its path, without the dot and the form. */
  static final String PATH = "/species/found";

  private static final PathPattern FILE = PathPattern.of(PATH + ".{form:csv|json}");
  private static final int AT_ONCE = 500;

  /** The file of a path; empty when it is none. */
  static Optional<FoundFile> of(String path) {
    return Optional.ofNullable(FILE.match(path))
        .map(named -> new FoundFile(Objects.requireNonNull(named.get("form"))));
  }

  Response answer(Request request, SearchResult result) {
    var rows =
        IntStream.iterate(0, from -> from < result.total(), from -> from + AT_ONCE)
            .boxed()
            .flatMap(from -> result.page(from, AT_ONCE).stream())
            .map(hit -> cells(SearchPages.row(hit)));
    return TableFile.of(
            "key", "name", "rank", "common_name", "found_by", "iucn_category", "cites_appendix")
        .then(rows)
        .answer(request, "species-found", form);
  }

  private static List<@Nullable String> cells(Row row) {
    return Arrays.asList(
        row.key(), row.name(), row.rank(), row.common(), row.why(), row.category(), row.listing());
  }
}
