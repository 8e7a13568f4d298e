package org.saola.web.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.releases.ReleasesServer;
import org.saola.web.TableTwins;

/** What changed between two releases, as files of the page. */
final class ChangesFilesTest extends ReleasesServer {

  @ParameterizedTest
  @ValueSource(strings = {"speciesplus", "redlist"})
  void everyTableOfThePageCanBeKept(String list) throws Exception {
    var tables = TableTwins.of(usual.text("/changes?list=" + list));
    assertThat(tables).isNotEmpty();
    for (var table : tables) {
      assertThat(table).containsOnlyKeys("CSV", "JSON");
      assertThat(usual.text(table.getOrDefault("CSV", "")).lines()).hasSizeGreaterThan(1);
      var json = usual.get(table.getOrDefault("JSON", ""));
      assertThat(json.headers().firstValue("Content-Type").orElse("")).contains("json");
      assertThat(json.headers().firstValue("Link").orElse("")).contains("rel=\"cite-as\"");
    }
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /changes/records.csv?list=redlist&from=1&to=2      | 200 | change,records
          /changes/records.json?list=speciesplus&from=1&to=2 | 200 | "records":
          /changes/records.xml?list=redlist&from=1&to=2      | 404 | /changes/records.xml
          /changes/redlist.csv?from=1&to=2                   | 404 | /changes/redlist.csv
          """)
  void howManyRecordsChangedInEachWayIsAFile(String path, int status, String words)
      throws Exception {
    var answer = usual.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body(), UTF_8)).contains(words);
  }
}
