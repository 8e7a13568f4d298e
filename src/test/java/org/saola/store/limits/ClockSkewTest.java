package org.saola.store.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.access.TokenHash;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Subject;
import org.saola.access.limit.Tier;
import org.saola.cli.ApiClient;
import org.saola.cli.ServerProcess;
import org.saola.cli.accounts.People;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.webhooks.Lease;
import org.saola.store.webhooks.WebhookFilter;

/** Servers whose clocks differ from that of their PostgreSQL database by an hour. */
@Timeout(120)
final class ClockSkewTest {
  private static final String VERSION = "/api/v4/information/api_version";
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final Rate RATE = new Rate(5, 3);

  @TempDir private Path directory;
  private DatabaseSettings place = new DatabaseSettings(Path.of(""), null);

  @BeforeEach
  void letTheDatabaseBeAhead() throws SQLException {
    place = TestDatabase.POSTGRES.empty(directory);
    var name = String.valueOf(place.url()).replaceFirst(".*/([^?]*).*", "$1");
    for (var sql :
        List.of(
            "create schema skewed",
            """
            create function skewed.clock_timestamp() returns timestamptz language sql
            as 'select pg_catalog.clock_timestamp() + interval ''1 hour'''
            """,
            "alter database %s set search_path = public, skewed, pg_catalog".formatted(name))) {
      try (var connection = DriverManager.getConnection(String.valueOf(place.url()));
          var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(String.valueOf(place.url()));
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static LimitSettings limits() {
    var rates =
        Map.of(
            Tier.ACCOUNT, RATE,
            Tier.THROTTLED_ACCOUNT, new Rate(0.2, 1),
            Tier.ANONYMOUS, RATE,
            Tier.PAGES, RATE);
    return new LimitSettings(rates, EscalationRules.DEFAULT);
  }

  @Test
  void everythingGoesByTheClockOfTheDatabase() {
    try (var database = Database.open(place)) {
      assertThat(database.clock().instant())
          .isBetween(Instant.now().plus(AHEAD).minusSeconds(9), Instant.now().plus(AHEAD));
      var before = database.clock().instant();
      database.refreshClock();
      assertThat(database.clock().instant()).isBetween(before, before.plusSeconds(9));
      var account = People.create(database, "ada@example.org", Role.API);
      var soon = Instant.now().plus(AHEAD).plusSeconds(99);
      var tokens = database.access().tokens();
      var good = tokens.create(account, "", soon, Actor.COMMAND_LINE).orElseThrow();
      assertThat(tokens.find(good.secret().hash())).isPresent();
      var late = tokens.create(account, "", Instant.now(), Actor.COMMAND_LINE).orElseThrow();
      assertThat(tokens.find(late.secret().hash())).isEmpty();
    }
  }

  @Test
  void aServerBesideOneThatIsAheadGrantsWhatThereIs() throws Exception {
    String token;
    try (var database = Database.open(place);
        var ahead =
            database.shareLimits(limits(), Clock.offset(Clock.systemUTC(), AHEAD)).orElseThrow()) {
      var account = People.create(database, "ada@example.org", Role.API);
      var tokens = database.access().tokens();
      token = tokens.create(account, "", null, Actor.COMMAND_LINE).orElseThrow().secret().text();
      var subject = Subject.of(tokens.find(TokenHash.of(token)).orElseThrow());
      while (ahead.take(subject).granted()) {} // until nothing is left for now
    }
    try (var server =
        new ServerProcess(
            directory.resolve("log"),
            "--data=" + place.dataDirectory(),
            "--database=" + place.url(),
            "--limits=on",
            "--limits-store=database",
            "--rate=5",
            "--burst=3")) {
      var client = new ApiClient(server.base());
      for (int i = 0; i < 6; i++) {
        assertThat(client.get(VERSION, "Authorization", token).statusCode()).isEqualTo(200);
        Thread.sleep(250);
      }
    }
  }

  @Test
  void aLeaseOfAServerThatDiedEndsInTime() throws Exception {
    try (var database = Database.open(place)) {
      var webhooks = database.webhooks();
      var webhook =
          webhooks.add(
              URI.create("https://example.org/"), new WebhookFilter(null, null, null, null), 0);
      assertThat(webhooks.claim(webhook, "one that dies")).isPresent();
      var left =
          number(
              "select leased_until - cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)"
                  + " from webhook");
      assertThat(Duration.ofNanos(left * 1000))
          .isBetween(Lease.LENGTH.minusSeconds(20), Lease.LENGTH);
    }
  }
}
