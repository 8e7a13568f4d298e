package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistDateTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Index_of_CITES_Species_2017-04-21.csv.gz, 2017-04-21T00:00:00Z",
    "Index_of_CITES_Species_[CUSTOM]_2017-04-21 10:55.csv, 2017-04-21T10:55:00Z",
    "Index_of_CITES_Species_[CUSTOM]_2017-04-21 10-55.csv, 2017-04-21T10:55:00Z",
    "Index_of_CITES_Species_2017-04-21 10_55.csv, 2017-04-21T10:55:00Z",
    "Índice_de_especies_CITES_2017-04-21 10 55.csv, 2017-04-21T10:55:00Z"
  })
  void readsTheTimeOfTheDownload(String name, Instant time) {
    assertThat(ChecklistDate.find(name)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.csv", "index_2017-13-01.csv", "index_12017-04-21.csv"})
  void findsNoneWhereThereIsNone(String name) {
    assertThat(ChecklistDate.find(name)).isEmpty();
  }
}
