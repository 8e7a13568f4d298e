package org.saola.store.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.LimiterUnavailable;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Rate;
import org.saola.access.limit.SettableTime;
import org.saola.access.limit.Subject;
import org.saola.access.limit.Tier;
import org.saola.access.limit.WallClock;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;

/** Several servers on one PostgreSQL database count together. */
class SharedLimiterTest {
  private static final Subject TOKEN = new Subject(Tier.ACCOUNT, 1);
  private static final Subject OTHER = new Subject(Tier.ACCOUNT, 2);

  private final SettableTime time = new SettableTime();
  private DatabaseSettings place = new DatabaseSettings(Path.of(""), null);

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @BeforeEach
  void open(@TempDir Path directory) {
    place = TestDatabase.POSTGRES.empty(directory);
    database = Database.open(place);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SharedLimiter node(LimitSettings settings, InstantSource clock) {
    return database.shareLimits(settings, clock).orElseThrow();
  }

  private static LimitSettings settings(Rate rate, int refusals) {
    var usual = EscalationRules.DEFAULT;
    return new LimitSettings(
        Map.of(
            Tier.ACCOUNT, rate,
            Tier.THROTTLED_ACCOUNT, new Rate(0.2, 1),
            Tier.ANONYMOUS, rate,
            Tier.PAGES, rate),
        new EscalationRules(refusals, usual.window(), usual.rates(), usual.quiet()));
  }

  @Test
  void sqliteServesOneServerOnly(@TempDir Path directory) {
    try (var sqlite = Database.open(new DatabaseSettings(directory, null))) {
      assertThat(sqlite.shareLimits(LimitSettings.DEFAULT, time)).isEmpty();
    }
  }

  @Test
  void twoNodesShareOneBucket() {
    try (var one = node(LimitSettings.DEFAULT, time);
        var two = node(LimitSettings.DEFAULT, time)) {
      for (int i = 0; i < 10; i++) {
        assertThat(one.take(TOKEN).left()).isEqualTo(19 - 2 * i);
        assertThat(two.take(TOKEN).left()).isEqualTo(18 - 2 * i);
      }
      assertThat(two.take(TOKEN).untilNext()).isEqualTo(Duration.ofMillis(200));
      assertThat(one.take(OTHER).granted()).isTrue();
      time.advance(Duration.ofMillis(200));
      assertThat(one.take(TOKEN).granted()).isTrue();
      assertThat(two.take(TOKEN).granted()).isFalse();
      assertThat(one.charge(OTHER, 25).left()).isZero();
      assertThat(two.take(OTHER).granted()).as("6 are owed").isFalse();
    }
  }

  @Test
  void theyGrantNoMoreThanOneAndHinderNoOtherToken() throws InterruptedException {
    var rate = new Rate(40, 20);
    var settings = settings(rate, 0);
    try (var one = node(settings, InstantSource.system());
        var two = node(settings, InstantSource.system())) {
      one.take(OTHER);
      var granted = new AtomicInteger();
      var started = System.nanoTime();
      var end = started + Duration.ofSeconds(3).toNanos();
      var others = new AtomicInteger();
      try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 64; i++) {
          var node = i % 2 == 0 ? one : two;
          clients.execute(() -> {
            while (System.nanoTime() < end) {
              if (node.take(TOKEN).granted()) {
                granted.incrementAndGet();
              }
            }
          });
        }
        for (int i = 0; i < 20; i++) {
          var asked = System.nanoTime();
          others.addAndGet(two.take(OTHER).granted() ? 1 : 0);
          assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
          Thread.sleep(100); // spread over the time in which the others hammer
        }
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      assertThat(others).hasValue(20);
      assertThat((double) granted.get())
          .isLessThanOrEqualTo((rate.burst() + rate.perSecond() * seconds) * 1.01)
          .isGreaterThan((rate.burst() + rate.perSecond() * 3) * 0.8);
    }
  }

  @Test
  void slowingDownIsSharedAndGivenBack() {
    try (var one = node(LimitSettings.DEFAULT, time);
        var two = node(LimitSettings.DEFAULT, time)) {
      for (int i = 0; i < 20; i++) {
        one.take(TOKEN);
      }
      for (int i = 0; i < 4; i++) {
        for (var node : List.of(one, two)) {
          for (int j = 0; j < 10; j++) {
            node.take(TOKEN); // refused at once, and heard of by others with the next question
          }
        }
        time.advance(Duration.ofMillis(200));
        one.take(TOKEN);
      }
      time.advance(Duration.ofSeconds(2));
      assertThat(two.take(TOKEN).rate().perSecond()).isEqualTo(1);
      assertThat(one.take(TOKEN).rate().perSecond()).isEqualTo(1);
      assertThat(one.take(OTHER).rate().perSecond()).isEqualTo(5);
      time.advance(Duration.ofHours(1));
      assertThat(one.take(TOKEN).rate().perSecond()).isEqualTo(5);
      assertThat(two.take(TOKEN).rate().perSecond()).isEqualTo(5);
    }
  }

  @Test
  void anotherRateOfTheOperatorHoldsAtOnce() {
    try (var before = node(settings(new Rate(1, 2), 50), time)) {
      before.take(TOKEN);
    }
    try (var after = node(settings(new Rate(10, 30), 50), time)) {
      assertThat(after.take(TOKEN).left()).isEqualTo(29);
    }
  }

  @Test
  void aDatabaseThatIsAwayStopsNobody() throws SQLException {
    var rate = new Rate(5, 3);
    var settings = settings(rate, 50);
    try (var shared = node(settings, time)) {
      var limits = Limits.shared(shared, settings, new WallClock(time));
      assertThat(limits.mayBlock(TOKEN)).isTrue();
      assertThat(limits.take(TOKEN).left()).isEqualTo(2);
      execute("alter table limit_bucket rename to away");
      assertThatThrownBy(() -> shared.take(TOKEN))
          .isInstanceOf(LimiterUnavailable.class)
          .hasMessageContaining("limit_bucket");
      assertThat(limits.take(TOKEN).left()).as("counted alone").isEqualTo(2);
      execute("alter table away rename to limit_bucket");
      assertThat(limits.take(TOKEN).left()).as("not yet tried again").isEqualTo(1);
      time.advance(Duration.ofSeconds(11));
      limits.take(TOKEN);
      assertThat(shared.take(TOKEN).left()).as("counted together again").isEqualTo(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(String.valueOf(place.url()));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aServerThatIsGoneIsNoticedWithinSeconds(@TempDir Path directory) throws IOException {
    var postgres = EmbeddedPostgres.builder().start();
    var url = postgres.getJdbcUrl("postgres", "postgres");
    var settings = settings(new Rate(5, 3), 50);
    try (var gone = Database.open(new DatabaseSettings(directory, url));
        var shared = gone.shareLimits(settings, time).orElseThrow()) {
      var limits = Limits.shared(shared, settings, new WallClock(time));
      assertThat(limits.take(TOKEN).left()).isEqualTo(2);
      postgres.close();
      var started = System.nanoTime();
      assertThat(limits.take(TOKEN).granted()).isTrue();
      assertThat(limits.take(TOKEN).granted()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
    } finally {
      postgres.close();
    }
  }
}
