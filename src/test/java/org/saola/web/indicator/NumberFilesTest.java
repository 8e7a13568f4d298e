package org.saola.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.DemoServer;

/** Numbers of pages as files: how a group fares, what was found in data. */
final class NumberFilesTest extends DemoServer {

  @ParameterizedTest(name = "{0} has {1} and {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /indicators/years.csv?class=MAMMALIA  | year,index,lower,upper,species,without_data | 1996,0.
          /quality/redlist/found.csv            | id,kind,count,unknown                       | Q6,outdated,
          /quality/speciesplus/found.csv        | id,kind,count,unknown                       | Q9,country_in_one_source,
          """)
  void filesHaveColumnsAndRows(String path, String columns, String row) throws Exception {
    assertThat(client.text(path).lines()).contains(columns).anyMatch(line -> line.startsWith(row));
    assertThat(client.text(path.replace(".csv", ".json"))).startsWith("[{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/indicators/years.xml",
        "/indicators/years.csv?years=1996,2099",
        "/quality/nothing/found.csv",
        "/quality/redlist/found.xml",
        "/changes/records.csv?list=redlist&to=1"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }
}
