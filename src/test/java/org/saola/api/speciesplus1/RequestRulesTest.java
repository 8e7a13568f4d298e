package org.saola.api.speciesplus1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {

  @ParameterizedTest(name = "updated_since={0} means {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012-01-15                       | 2012-01-15T00:00:00Z        | a date is its first moment
          2012-1-5                         | 2012-01-05T00:00:00Z        | leading zeros may be missing
          2012-01-15T10:00                 | 2012-01-15T10:00:00Z        | seconds may be missing
          2012-01-15T10:00:00.5Z           | 2012-01-15T10:00:00.500Z    | fractions count
          2016-05-05T05:05:05.123456       | 2016-05-05T05:05:05.123456Z | down to microseconds
          2012-01-15 00:00:00 UTC          | 2012-01-15T00:00:00Z        | as the reference's tests send it
          2014-12-11T20:39:51+05:00        | 2014-12-11T15:39:51Z        | offsets are converted
          2018-01-01T00:00:00-0500         | 2018-01-01T05:00:00Z        | with or without colon
          12-01-01                         | 0012-01-01T00:00:00Z        | a short year is a year
          """)
  void updatedSince(String text, Instant instant, String because) {
    assertThat(UpdatedSince.parse(text)).as(because).isEqualTo(instant);
  }

  @ParameterizedTest(name = "updated_since={0} is refused")
  @CsvSource({
    "2012",
    "2012-01",
    "20120115",
    "2012/01/15",
    "now",
    "2012-122-12",
    "2012-02-30",
    "2012-01-15garbage",
    "2012-01-15T25:00",
    "2012-01-15T10",
    "2012-01-15-99",
    "2012-01-15T10:00:00+99:00",
    "2012-01-15T10:00:00 05:00"
  })
  void updatedSinceRefused(String text) {
    assertThatThrownBy(() -> UpdatedSince.parse(text))
        .isInstanceOf(RefusedRequest.class)
        .hasMessage("Invalid parameter format: updated_since");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          /api/v1/taxon_concepts                        | Index JSON
          /api/v1/taxon_concepts/                       | Index JSON
          /api/v1/taxon_concepts.XML                    | Index XML
          /api/v1/taxon_concepts.msgpack                | Index JSON
          /api/v1/taxon_concepts/1/references.xml       | Nested XML
          /api/v1/downloads                             | Downloads JSON
          /api/v1/downloads/latest.json                 | LatestDownload JSON
          /api/v1/taxon_concepts/1                      | none
          /api/v1/taxon_concepts/1/common_names         | none
          /api/v1/taxon_concepts/1/references/2         | none
          /api/v1/taxon_concepts.                       | none
          /api/v1/taxon_concepts.tar.gz                 | none
          /api/v1/                                      | none
          /api/v1x/taxon_concepts                       | none
          """)
  void routes(String path, String route) {
    assertThat(
            Route.find(path)
                .map(found -> found.getClass().getSimpleName() + " " + found.format())
                .orElse(null))
        .isEqualTo(route);
  }

  @ParameterizedTest(name = "page {0} of {1} records by 5: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          1  | 30 | next=2 last=6                | the first page has nothing before it
          2  | 30 | first=1 prev=1 next=3 last=6 | in the middle all four
          6  | 30 | first=1 prev=5               | the last page has nothing after it
          99 | 30 | first=1 prev=98              | beyond the end, prev may lie there too
          1  | 5  | none                         | a single page links to nothing
          2  | 0  | prev=1                       | an empty list has one page
          """)
  void links(int page, int total, String relations, String because) {
    var link =
        new Pagination(page, 5, total)
            .link(Integer::toString)
            .map(header -> header.replaceAll("<(\\d+)>; rel=\"(\\w+)\",?", "$2=$1"));
    assertThat(link.orElse(null)).as(because).isEqualTo(relations);
  }
}
