package org.saola.store.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.usage.InventedUsage.NOON;
import static org.saola.store.usage.InventedUsage.SETTINGS;
import static org.saola.store.usage.InventedUsage.fetch;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.dialect.Dialect;
import org.saola.store.postgres.PostgresDialect;
import org.saola.store.sql.Microseconds;
import org.saola.store.sqlite.SqliteDialect;

/** What a program that watched tokens alone kept is still there. */
class OlderUsageTest {
  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sharesOfTokensAreThoseOfTheirAccount(TestDatabase kind) throws Exception {
    var settings = kind.empty(directory);
    Database.open(settings).close();
    makeOld(settings);
    try (var database = Database.open(settings)) {
      var usage = database.usage();
      assertThat(usage.shares(10))
          .containsExactly(new FetchedShare(1, 11, 3, 2, 10), new FetchedShare(1, 12, 3, 2, 10));
      assertThat(usage.alerts()).containsExactly(new ScrapingAlert(NOON, 2, 3, 7, 10));
      var fetched =
          new FetchedRecords(
              usage.connections(), SETTINGS, _ -> 10, InstantSource.fixed(NOON.plusSeconds(1)));
      fetched.add(List.of(fetch(13, 3, 5), fetch(21, 3, 8)));
      assertThat(fetched.store())
          .containsExactly(new ScrapingAlert(NOON.plusSeconds(1), 1, 3, 5, 10));
    }
  }

  private static void makeOld(DatabaseSettings settings) throws Exception {
    var dialect = dialect(settings);
    try (var pool = dialect.connect()) {
      Flyway.configure()
          .dataSource(dialect.schemaSource(pool))
          .locations("classpath:db/usage")
          .table("usage_schema_history")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .placeholders(dialect.placeholders())
          .target("1")
          .load()
          .migrate();
      try (var connection = dialect.schemaSource(pool).getConnection()) {
        addShare(connection, 11, 1, 2);
        addShare(connection, 12, 3, 4);
        addAlert(connection, 21, 5);
        addAlert(connection, 22, 7);
      }
    }
  }

  private static Dialect dialect(DatabaseSettings settings) {
    var url = settings.url();
    return url == null
        ? new SqliteDialect(settings.dataDirectory(), "usage.db", Duration.ofSeconds(5))
        : new PostgresDialect(url);
  }

  private static void addShare(Connection connection, long token, int... records)
      throws SQLException {
    var bitmap = RoaringBitmap.bitmapOf(records);
    var bytes = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
    bitmap.serialize(bytes);
    var sql =
        """
        insert into usage_fetched
          (token_id, release_id, account_id, record_count, records, release_records)
        values (?, 3, 1, 2, ?, 10)
        """;
    try (var insert = connection.prepareStatement(sql)) {
      insert.setLong(1, token);
      insert.setBytes(2, bytes.array());
      insert.execute();
    }
  }

  private static void addAlert(Connection connection, long token, long records)
      throws SQLException {
    var sql =
        """
        insert into usage_alert
          (token_id, release_id, account_id, raised_at, record_count, release_records)
        values (?, 3, 2, ?, ?, 10)
        """;
    try (var insert = connection.prepareStatement(sql)) {
      insert.setLong(1, token);
      insert.setLong(2, Microseconds.of(NOON));
      insert.setLong(3, records);
      insert.execute();
    }
  }
}
