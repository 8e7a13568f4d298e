package org.saola.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the default rates mean for one client after the other. */
class MemoryLimiterTest {
  private static final Subject HASTY = new Subject(Tier.ACCOUNT, 1);
  private static final Subject PATIENT = new Subject(Tier.ACCOUNT, 2);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final SettableTime time = new SettableTime();
  private final MemoryLimiter limiter =
      new MemoryLimiter(LimitSettings.DEFAULT, new WallClock(time));

  /** Asks again and again without waiting. */
  private void hammer(Subject subject, int times) {
    for (int i = 0; i < times; i++) {
      limiter.take(subject);
      time.advance(MOMENT);
    }
  }

  @ParameterizedTest(name = "{0}: {1} at once, then one in {2} ms")
  @CsvSource({
    "ACCOUNT, 20, 200",
    "THROTTLED_ACCOUNT, 1, 5000",
    "ANONYMOUS, 20, 500",
    "PAGES, 100, 50"
  })
  void everyTierHasItsBurstAndItsRate(Tier tier, int burst, long millis) {
    var subject = new Subject(tier, 7);
    for (int i = 1; i <= burst; i++) {
      var decision = limiter.take(subject);
      assertThat(decision.granted()).isTrue();
      assertThat(decision.left()).isEqualTo(burst - i);
    }
    assertThat(limiter.take(subject).untilNext()).isEqualTo(Duration.ofMillis(millis));
    time.advance(Duration.ofMillis(millis - 1));
    assertThat(limiter.take(subject).granted()).isFalse();
    time.advance(MOMENT);
    assertThat(limiter.take(subject).granted()).isTrue();
  }

  @Test
  void oneWhoWaitsAsToldWalksAThousandPagesAndIsNeverSlowedDown() {
    var started = time.instant();
    for (int page = 1; page <= 1000; page++) {
      var decision = limiter.take(PATIENT);
      if (!decision.granted()) {
        assertThat(decision.waitSeconds()).isBetween(1, 2);
        time.advance(Duration.ofSeconds(decision.waitSeconds()));
        assertThat(limiter.take(PATIENT).granted()).as("page %d, asked again", page).isTrue();
      }
      time.advance(MOMENT);
    }
    assertThat(Duration.between(started, time.instant())).isLessThan(Duration.ofSeconds(210));
    assertThat(limiter.take(PATIENT).rate().perSecond()).isEqualTo(5);
  }

  @Test
  void oneWhoDoesNotWaitIsSlowedDownTwice() {
    hammer(HASTY, 20 + 1 + 50);
    assertThat(limiter.take(HASTY).rate().perSecond()).as("one more than 50").isEqualTo(1);
    hammer(HASTY, 51);
    assertThat(limiter.take(HASTY).rate().perSecond()).isEqualTo(0.2);
    hammer(HASTY, 500);
    assertThat(limiter.take(HASTY).rate().perSecond()).as("there is no third level").isEqualTo(0.2);
    assertThat(limiter.take(PATIENT).rate().perSecond()).as("of others").isEqualTo(5);
  }

  @Test
  void refusalsThatAreFarApartDoNotAddUp() {
    for (int round = 0; round < 10; round++) {
      hammer(HASTY, 20 + 1 + 40);
      time.advance(Duration.ofMinutes(11));
    }
    assertThat(limiter.take(HASTY).rate().perSecond()).isEqualTo(5);
  }

  @Test
  void everyQuietHourGivesOneLevelBack() {
    hammer(HASTY, 20 + 1 + 51 + 51);
    assertThat(limiter.take(HASTY).rate().perSecond()).isEqualTo(0.2);
    time.advance(Duration.ofMinutes(59));
    assertThat(limiter.take(HASTY).rate().perSecond()).isEqualTo(0.2);
    time.advance(Duration.ofMinutes(2));
    assertThat(limiter.take(HASTY).rate().perSecond()).isEqualTo(1);
    time.advance(Duration.ofMinutes(60));
    assertThat(limiter.take(HASTY).rate().perSecond()).isEqualTo(5);
  }

  @Test
  void aHeavyAnswerIsOwed() {
    assertThat(limiter.charge(HASTY, 30).left()).isZero();
    assertThat(limiter.take(HASTY).granted()).isFalse();
    time.advance(Duration.ofMillis(2200)); // 10 owed, and one more
    assertThat(limiter.take(HASTY).granted()).isTrue();
  }

  @Test
  void escalationCanBeSwitchedOff() {
    var never =
        new LimitSettings(
            LimitSettings.DEFAULT.rates(),
            new EscalationRules(
                0, Duration.ofMinutes(10), EscalationRules.DEFAULT.rates(), Duration.ofHours(1)));
    var lenient = new MemoryLimiter(never, new WallClock(time));
    for (int i = 0; i < 500; i++) {
      lenient.take(HASTY);
    }
    assertThat(lenient.take(HASTY).rate().perSecond()).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0}/s, burst {1}")
  @CsvSource({"0, 20", "-1, 20", "NaN, 20", "5, 0", "2000000, 1", "5, 2000000"})
  void refusesRatesThatMakeNoSense(double perSecond, int burst) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(perSecond, burst));
  }

  @Test
  void refusesSettingsWithoutATier() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LimitSettings(Map.of(Tier.ACCOUNT, new Rate(1, 1)), EscalationRules.DEFAULT))
        .withMessageContaining("no rate for");
  }
}
