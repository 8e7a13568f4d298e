package org.saola.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that fails is asked ever more slowly, and by no two mirrors at the same moment. */
final class PatienceTest {
  private final Patience usual = Patience.of(Patience.POLITE_REQUESTS_PER_SECOND);

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "100, 60"})
  void pausesDoubleUpToAMinute(int failures, int seconds) {
    var random = new Random(1);
    var shortest = Duration.ofSeconds(seconds);
    var pauses = random.ints(100).mapToObj(_ -> usual.pause(failures, random)).toList();
    assertThat(pauses)
        .allMatch(pause -> pause.compareTo(shortest) >= 0)
        .allMatch(pause -> pause.compareTo(shortest.plus(shortest.dividedBy(4))) <= 0);
    assertThat(pauses.stream().distinct()).as("jitter").hasSizeGreaterThan(90);
  }

  @ParameterizedTest
  @CsvSource({"2, 500", "1, 1000", "0.5, 2000", "100, 10"})
  void requestsAreSpacedEvenly(double perSecond, int milliseconds) {
    assertThat(Patience.of(perSecond).interval()).isEqualTo(Duration.ofMillis(milliseconds));
  }
}
