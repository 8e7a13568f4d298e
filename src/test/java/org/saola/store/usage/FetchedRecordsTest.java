package org.saola.store.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.usage.InventedUsage.NOON;
import static org.saola.store.usage.InventedUsage.SETTINGS;
import static org.saola.store.usage.InventedUsage.fetch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.UsageRecord;

class FetchedRecordsTest extends OpenUsage {
  private static final ScrapingAlert ALERT = new ScrapingAlert(NOON, 1, 3, 5, 10);

  /** Every release has ten records. */
  private FetchedRecords fetched() {
    return new FetchedRecords(usage.connections(), SETTINGS, _ -> 10, InstantSource.fixed(NOON));
  }

  private static List<ScrapingAlert> store(FetchedRecords fetched, UsageRecord... requests) {
    fetched.add(List.of(requests));
    return fetched.store();
  }

  @Test
  void recordsCountOnceForEachAccountTokenAndRelease() {
    var fetched = fetched();
    assertThat(store(fetched, fetch(11, 3, 1, 2, 2), fetch(11, 3, 2), fetch(12, 3, 1))).isEmpty();
    assertThat(store(fetched, fetch(11, 3, 1), fetch(11, 4, 1, 200_000_000))).isEmpty();
    assertThat(usage.shares(10))
        .containsExactly(
            new FetchedShare(1, 0, 3, 2, 10),
            new FetchedShare(1, 0, 4, 2, 10),
            new FetchedShare(1, 12, 3, 1, 10));
    assertThat(usage.shares(1)).hasSize(1);
    assertThat(usage.shares(1).getFirst().percent()).isEqualTo(20);
  }

  @Test
  void alertIsRaisedOnceForEachAccountAndRelease() {
    var fetched = fetched();
    assertThat(store(fetched, fetch(11, 3, 1, 2, 3, 4))).as("40 percent").isEmpty();
    assertThat(store(fetched, fetch(11, 3, 4))).as("still 40 percent").isEmpty();
    assertThat(store(fetched, fetch(11, 3, 5))).as("50 percent").containsExactly(ALERT);
    assertThat(store(fetched, fetch(11, 3, 6))).as("said already").isEmpty();
    assertThat(store(fetched(), fetch(11, 3, 7))).as("also after a restart").isEmpty();
    assertThat(store(fetched, fetch(11, 4, 1, 2, 3, 4, 5))).as("of another release").hasSize(1);
    assertThat(store(fetched, fetch(12, 3, 1, 2, 3, 4, 5))).as("of another token").isEmpty();
    assertThat(store(fetched, fetch(21, 3, 1, 2, 3, 4, 5))).as("of another account").hasSize(1);
    assertThat(usage.alerts()).hasSize(3).contains(ALERT);
  }

  @Test
  void tokensOfAnAccountCountTogether() {
    var fetched = fetched();
    var other = fetched();
    assertThat(store(fetched, fetch(11, 3, 1, 2), fetch(12, 3, 2, 3))).isEmpty();
    assertThat(store(other, fetch(13, 3, 4))).as("by another server").isEmpty();
    assertThat(store(fetched, fetch(21, 3, 5))).as("of another account").isEmpty();
    assertThat(store(fetched, fetch(13, 3, 5))).containsExactly(ALERT);
    assertThat(usage.shares(10))
        .containsExactly(
            new FetchedShare(1, 0, 3, 5, 10),
            new FetchedShare(1, 11, 3, 2, 10),
            new FetchedShare(1, 12, 3, 2, 10),
            new FetchedShare(1, 13, 3, 2, 10),
            new FetchedShare(2, 0, 3, 1, 10));
  }

  @Test
  void whatAnEarlierVersionKeptOfTokensCounts() throws SQLException {
    store(fetched(), fetch(11, 3, 1, 2), fetch(12, 3, 3, 4));
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("delete from usage_fetched where token_id = 0");
    }
    assertThat(usage.shares(10)).hasSize(2);
    assertThat(store(fetched(), fetch(11, 3, 5))).containsExactly(ALERT);
  }

  @Test
  void logStoresSharesWithTheSizeOfTheRelease() {
    try (var log = usage.startLog(SETTINGS)) {
      log.record(fetch(11, 3, 1, 2));
      log.flush().join();
      assertThat(usage.shares(10)).containsExactly(new FetchedShare(1, 0, 3, 2, 0));
      log.record(fetch(11, 3, 3));
    }
    assertThat(usage.shares(10))
        .as("no such release, so its size is not known")
        .containsExactly(new FetchedShare(1, 0, 3, 3, 0));
  }

  @ParameterizedTest(name = "{1} of {2} at {0} percent: {3} because {4}")
  @CsvSource({
    "50,   5,  10, true,  it is exactly half",
    "50,   4,  10, false, it is less than half",
    "50,   0,   0, false, the size of the release is not known",
    " 0,  10,  10, false, alerts are switched off",
    "100, 10,  10, true,  it is everything",
    "1, 2000000, 200000000, true, large releases must not overflow",
  })
  void tooManyIsAShareOfTheRelease(
      int percent, long records, long ofRecords, boolean tooMany, String because) {
    assertThat(new UsageSettings(Duration.ofDays(1), percent).isTooMany(records, ofRecords))
        .as(because)
        .isEqualTo(tooMany);
  }
}
