package org.saola.cli.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Actor;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.UsageRecord;
import org.saola.cli.ApiClient;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.usage.UsageLog;
import org.saola.store.usage.UsageSettings;
import org.saola.store.usage.report.DayRange;

/** Attacks on the record of usage: whoever fills it must not take the answers from others. */
@Timeout(120)
class UsageAttackTest {
  private static final String TARGET = "/api/v4/information/api_version";

  @TempDir private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private UsageLog usage;

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @SuppressWarnings("NullAway.Init")
  private ApiClient client;

  private String token = "";

  @BeforeEach
  void start() throws IOException {
    database = Database.open(new DatabaseSettings(directory, null));
    usage = database.usage().startLog(new UsageSettings(Duration.ofDays(90), 50));
    var site = new Site(database, SiteSettings.plain(false).with(usage), Clock.systemUTC());
    site.refresh();
    server = HttpServer.start(HttpSettings.of("127.0.0.1", 0), site);
    client = new ApiClient(URI.create("http://127.0.0.1:" + server.port()));
    long account = People.create(database, "ada@example.org", Role.API);
    token =
        database
            .access()
            .tokens()
            .create(account, "", null, Actor.COMMAND_LINE)
            .orElseThrow()
            .secret()
            .text();
  }

  @AfterEach
  void stop() {
    server.close();
    usage.close();
    database.close();
  }

  private long number(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("usage.db"));
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private int health(String path) throws Exception {
    return client.get("/health/" + path).statusCode();
  }

  @Test
  void aFloodOfRefusalsIsCountedAndLeavesFewRows() throws Exception {
    var query = "?q=" + "n".repeat(6_000);
    for (int i = 0; i < 1_000; i++) {
      var answer = client.get(TARGET + query, "Authorization", "guess-" + i);
      assertThat(answer.statusCode()).isEqualTo(401);
    }
    usage.flush().join();
    assertThat(database.usage().ofAll().total(DayRange.ALL).requests()).isEqualTo(1_000);
    assertThat(number("select count(*) from usage_request")).isBetween(5L, 20L);
    assertThat(number("select max(length(parameters)) from usage_request")).isLessThan(300);
    assertThat(usage.dropped()).isZero();
    assertThat(health("ready")).isEqualTo(200);
  }

  @Test
  void goodTokensAreAnsweredWhileUsageCannotBeStored() throws Exception {
    assertThat(millisToAnswer()).isLessThan(5_000);
    usage.flush().join();
    try (var intruder =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("usage.db"));
        var statement = intruder.createStatement()) {
      statement.execute("begin exclusive");
      while (usage.hasRoom()) {
        usage.record(record());
      }
      for (int i = 0; i < 10; i++) {
        assertThat(millisToAnswer()).isLessThan(1_500);
      }
      for (int i = 0; i < 20_000; i++) {
        usage.record(record());
      }
      assertThat(millisToAnswer()).isLessThan(1_500);
      assertThat(usage.dropped()).isPositive();
      assertThat(health("ready")).isEqualTo(503);
      assertThat(new String(client.get("/health/ready").body(), UTF_8))
          .contains("records of usage");
      assertThat(health("live")).isEqualTo(200);
      statement.execute("rollback");
    }
    long recorded = usage.dropped();
    usage.flush().join();
    assertThat(database.usage().ofAll().total(DayRange.ALL).requests())
        .as("what was dropped counts in the sums of its day")
        .isEqualTo(number("select count(*) from usage_request") + recorded);
  }

  private long millisToAnswer() throws Exception {
    long start = System.nanoTime();
    assertThat(client.get(TARGET, "Authorization", token).statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static UsageRecord record() {
    return new UsageRecord(
        Instant.now(),
        new Bearer(1, 1, Role.API, Standing.ACTIVE),
        new UsageRecord.Call("v1", "taxon_concepts", "index", "json", "{}"),
        200,
        null,
        1000,
        Duration.ofMillis(1),
        "192.0.2.0",
        "request",
        0,
        new int[0]);
  }
}
