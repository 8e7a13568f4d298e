package org.saola.web.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoServer;

/** What people read of numbers and of the data behind them. */
final class NumbersPagesTest extends DemoServer {

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /indicators?class=MAMMALIA                  | 200 | <polyline class="index-line"
          /indicators?class=MAMMALIA                  | 200 | 1 - sum(W) / (5 N)
          /indicators?class=AVES&lang=fr              | 200 | aucune tendance
          /indicators?class=MAMMALIA&years=1996&lang=es | 200 | No se sabe en qué años
          /indicators?years=1996,2099                 | 422 | the assessments end in
          /indicators?country=KE                      | 200 | selected>Kenya</option>
          /indicators/nowhere                         | 404 |
          /quality                                    | 200 | /quality?
          /quality?dataset=redlist&kind=outdated      | 200 | kind=outdated&amp;format=csv
          /quality?dataset=speciesplus&kind=country_in_one_source | 200 | Q9
          /quality?dataset=redlist&kind=nonsense      | 200 | Q6
          """)
  void pagesSayWhatTheyFound(String path, int status, @Nullable String words) throws Exception {
    var answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (words != null) {
      assertThat(new String(answer.body(), UTF_8)).contains(words);
    }
  }
}
