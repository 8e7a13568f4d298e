package org.saola.api.saola1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;

class AnswerFormatTest {
  @ParameterizedTest(name = "Accept: {0} is answered in {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | JSON   | nothing is asked for
          */*                                 | JSON   | anything will do
          text/csv                            | CSV    | it is named
          TEXT/CSV; charset=utf-8             | CSV    | types have no case, and parameters say nothing here
          application/x-ndjson, text/csv      | NDJSON | of equals the first counts
          text/csv;q=0.5, application/json    | JSON   | it weighs more
          text/csv;q=0.9, application/json;q=0.1 | CSV | it weighs more
          text/csv;q=0                        | JSON   | it is what the client does not want
          text/csvx                           | JSON   | this is another type
          text/html, text/csv;q=0.1           | CSV    | there is no page here
          """)
  void theClientChooses(String accept, RowsFormat format, String because) {
    var request = new Request("GET", "/", null, "http://localhost", _ -> accept);
    assertThat(AnswerFormat.accepted(List.of(RowsFormat.values()), request, RowsFormat.JSON))
        .as(because)
        .isEqualTo(format);
  }
}
