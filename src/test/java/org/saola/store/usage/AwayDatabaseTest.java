package org.saola.store.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.usage.InventedUsage.SETTINGS;
import static org.saola.store.usage.InventedUsage.bearer;
import static org.saola.store.usage.InventedUsage.request;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.sql.Connections;
import org.saola.store.sqlite.SqliteDialect;
import org.saola.store.usage.report.DayRange;

/** A database that is away for a while costs time, but no record. */
@Timeout(60)
class AwayDatabaseTest {
  @TempDir Path directory = Path.of("");

  @Test
  void fileThatAnotherProgramKeepsLockedLosesNothing() throws Exception {
    var settings = TestDatabase.SQLITE.empty(directory);
    var dialect = new SqliteDialect(settings.dataDirectory(), "usage.db", Duration.ofMillis(50));
    try (var database = Database.open(settings);
        var pool = impatientPool(database, dialect);
        var intruder =
            DriverManager.getConnection(
                "jdbc:sqlite:" + settings.dataDirectory().resolve("usage.db"));
        var statement = intruder.createStatement()) {
      var usage = usage(pool, dialect);
      try (var log = usage.startLog(SETTINGS)) {
        log.record(request(bearer(11), InventedUsage.INDEX, 200));
        log.flush().get(20, TimeUnit.SECONDS);
        statement.execute("begin exclusive");
        recordSome(log);
        var flushed = log.flush();
        Thread.sleep(600); // several attempts of 50 milliseconds each
        assertThat(flushed).isNotDone();
        assertThat(log.backlog()).isEqualTo(1_000);
        statement.execute("rollback");
      }
      assertThat(database.usage().ofAll().total(DayRange.ALL).requests()).isEqualTo(1_001);
      assertThat(database.usage().requests().latest(1, 2_000)).hasSize(1_001);
    }
  }

  @Test
  void serverThatRefusesConnectionsLosesNothing() throws Exception {
    var settings = TestDatabase.POSTGRES.empty(directory);
    try (var database = Database.open(settings)) {
      try (var log = database.usage().startLog(SETTINGS)) {
        log.record(request(bearer(11), InventedUsage.INDEX, 200));
        log.flush().get(20, TimeUnit.SECONDS);
        allowConnections(settings, false);
        recordSome(log);
        var flushed = log.flush();
        Thread.sleep(600);
        assertThat(flushed).isNotDone();
        allowConnections(settings, true);
      }
      assertThat(database.usage().ofAll().total(DayRange.ALL).requests()).isEqualTo(1_001);
      assertThat(database.usage().requests().latest(1, 2_000)).hasSize(1_001);
    }
  }

  @Test
  void requestsWaitWhileTheBacklogIsFull() throws Exception {
    var backlog = new Backlog(new DroppedRecords());
    while (backlog.hasRoom()) {
      backlog.add(request(bearer(11), InventedUsage.INDEX, 200));
    }
    assertThat(backlog.size()).isBetween(100_000L, 400_000L);
    var waiting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                backlog.awaitRoom();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(waiting.join(Duration.ofMillis(100))).as("there is no room yet").isFalse();
    backlog.release(backlog.take(1));
    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void nobodyWaitsForeverAndRowsBeyondTheBoundAreDroppedAndCounted() throws Exception {
    var dropped = new DroppedRecords();
    var backlog = new Backlog(dropped);
    var record = request(bearer(11), InventedUsage.INDEX, 200);
    while (backlog.hasRoom()) {
      backlog.add(record);
    }
    long start = System.nanoTime();
    backlog.awaitRoom();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(1_400));
    start = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      backlog.awaitRoom();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("one waited in vain: others need not")
        .isLessThan(Duration.ofMillis(500));
    assertThat(dropped.count()).isZero();
    for (int i = 0; i < 1_000_000; i++) {
      backlog.add(record);
    }
    assertThat(dropped.count()).isGreaterThan(900_000);
    assertThat(dropped.isLately()).isTrue();
    assertThat(backlog.take(Integer.MAX_VALUE).requests())
        .as("in the sums all count")
        .isEqualTo(backlog.size());
  }

  private static void recordSome(UsageLog log) {
    for (int i = 0; i < 1_000; i++) {
      log.record(request(bearer(11), InventedUsage.INDEX, 200));
    }
  }

  /** The tables are there already. */
  private static HikariDataSource impatientPool(Database database, SqliteDialect dialect)
      throws IOException, SQLException {
    assertThat(database.usage().alerts()).isEmpty();
    return dialect.connect();
  }

  private static Usage usage(HikariDataSource pool, SqliteDialect dialect) {
    var connections = new Connections(pool, dialect);
    return new Usage(connections, _ -> 0, () -> Long.MAX_VALUE, InstantSource.system());
  }

  /** Ends all connections, and lets in no new ones. */
  private static void allowConnections(DatabaseSettings settings, boolean allowed)
      throws SQLException {
    var url = Objects.requireNonNull(settings.url());
    var name = url.replaceFirst(".*/(\\w+).*", "$1");
    try (var connection = DriverManager.getConnection(url.replace("/" + name, "/postgres"));
        var statement = connection.createStatement()) {
      statement.execute("alter database %s allow_connections %s".formatted(name, allowed));
      if (!allowed) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                .formatted(name));
      }
    }
  }
}
