package org.saola.api.redlist4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response.Header;

class PaginationTest {
  private static final String URL = "https://example.org/api/v4/threats/9_5_1";

  @ParameterizedTest(name = "?{0} of {1} because {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          page=6 | 1516 | first=page=1&per_page=100 prev=page=5&per_page=100 next=page=7&per_page=100 last=page=16&per_page=100 | it lies in the middle
          none | 35 | first=page=1&per_page=100 last=page=1&per_page=100 | the only page has no neighbours
          page=17 | 1516 | first=page=1&per_page=100 prev=page=16&per_page=100 last=page=16&per_page=100 | beyond the end the last page comes before
          page=2 | 0 | first=page=1&per_page=100 prev=page=1&per_page=100 last=page=1&per_page=100 | an empty list has one page
          page=1&latest=TRUE&scope_code=2 | 3 | first=page=1&latest=TRUE&scope_code=2&per_page=100 last=page=1&latest=TRUE&scope_code=2&per_page=100 | filters are kept where they stood
          per_page=2&x=%20 | 3 | first=per_page=2&x=%20&page=1 next=per_page=2&x=%20&page=2 last=per_page=2&x=%20&page=2 | the size is replaced where it stood
          per_page=500 | 101 | first=per_page=100&page=1 next=per_page=100&page=2 last=per_page=100&page=2 | no page is larger than 100
          """)
  void links(String query, int total, String expected, String because) {
    var links =
        headers(query, total)
            .getOrDefault("link", "")
            .replace(">; rel=\"", " ")
            .replace("\"", "")
            .split(", ");
    var readable =
        Arrays.stream(links)
            .map(link -> link.substring(1).split(" ", -1))
            .map(parts -> parts[1] + "=" + parts[0].substring(URL.length() + 1))
            .collect(Collectors.joining(" "));
    assertThat(readable).as(because).isEqualTo(expected);
  }

  @ParameterizedTest(name = "?{0}: page {1}, size {2} because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page=3            | 3          | 100 | it was asked for
          page=0            | 1          | 100 | pages begin with 1
          page=-1           | 1          | 100 | there is none before it
          page=abc          | 1          | 100 | it is no number
          page=             | 1          | 100 | it is empty
          page=2&page=4     | 4          | 100 | the last one wins
          page=99999999999  | 2147483647 | 100 | it is beyond every end
          per_page=7        | 1          | 7   | small pages are allowed
          per_page=101      | 1          | 100 | 100 is the most
          per_page=0        | 1          | 100 | an empty page makes no sense
          per_page=x        | 1          | 100 | it is no number
          """)
  void readsNumbers(String query, int page, int size, String because) {
    var pagination = Pagination.of(request(query), QueryParameters.parse(query));
    assertThat(pagination.page()).as(because).isEqualTo(page);
    assertThat(pagination.size()).as(because).isEqualTo(size);
  }

  @Test
  void namesTheRequestedPageAndTheSizeInForce() {
    var headers = headers("page=17", 1516);
    assertThat(headers)
        .containsEntry("current-page", "17")
        .containsEntry("page-items", "100")
        .containsEntry("total-count", "1516")
        .containsEntry("total-pages", "16");
    assertThat(headers("page=1", 0)).containsEntry("total-pages", "1");
  }

  @Test
  void possiblyExtinctIsPagedByItems() {
    var pagination = Pagination.of(request("page=2"), QueryParameters.parse("page=2"), "items", 20);
    assertThat(pagination.offset()).isEqualTo(20);
    assertThat(pagination.headers(68).getFirst().value())
        .startsWith("<" + URL + "?page=1&items=20>; rel=\"first\"")
        .endsWith("<" + URL + "?page=4&items=20>; rel=\"last\"");
  }

  private static Map<String, String> headers(@Nullable String query, int total) {
    return Pagination.of(request(query), QueryParameters.parse(query)).headers(total).stream()
        .collect(Collectors.toMap(Header::name, Header::value));
  }

  private static Request request(@Nullable String query) {
    return new Request("GET", "/api/v4/threats/9_5_1", query, "https://example.org", _ -> null);
  }
}
