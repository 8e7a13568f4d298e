package org.saola.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request starts too early, whatever lies between. */
final class PaceTest {
  private static final Duration INTERVAL = Duration.ofMillis(30);
  private static final Patience PATIENCE =
      new Patience(
          INTERVAL,
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          1,
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));

  @TempDir private Path directory;

  private Pace pace(InstantSource clock) throws IOException {
    return new Pace(directory.resolve("pace"), PATIENCE, clock);
  }

  @Test
  void requestsStartNoFasterThanAllowedAlsoAfterARestart() throws IOException {
    var starts = new ArrayList<Instant>();
    for (int run = 0; run < 4; run++) {
      try (var pace = pace(InstantSource.system())) {
        for (int request = 0; request < 3; request++) {
          pace.await();
          starts.add(Instant.now());
        }
      }
    }
    assertIntervals(starts);
  }

  private static void assertIntervals(List<Instant> starts) {
    for (int at = 1; at < starts.size(); at++) {
      // our own clock is read a little before the one of this test
      assertThat(Duration.between(starts.get(at - 1), starts.get(at)))
          .isGreaterThan(INTERVAL.minusMillis(10));
    }
    assertThat(Duration.between(starts.getFirst(), starts.getLast()))
        .isGreaterThan(INTERVAL.multipliedBy(starts.size() - 1).minusMillis(10));
  }

  @Test
  void aDamagedFileKeepsNobodyAway() throws IOException {
    Files.write(directory.resolve("pace"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    try (var pace = pace(InstantSource.system())) {
      pace.await();
    }
  }

  @Test
  void aLongPauseEndsTheRunAndTheNextOneThatComesTooEarly() throws IOException {
    var now = Instant.parse("2026-03-01T10:00:00Z");
    try (var pace = pace(InstantSource.fixed(now))) {
      pace.postpone(Duration.ofHours(2));
      assertThatThrownBy(pace::await).hasMessageContaining("2026-03-01T12:00:00Z");
    }
    try (var pace = pace(InstantSource.fixed(now.plus(Duration.ofHours(1))))) {
      assertThatThrownBy(pace::await)
          .isInstanceOf(SyncStopped.class)
          .hasMessage(
              "the service asks not to come back before 2026-03-01T12:00:00Z; begin again then");
    }
    try (var pace = pace(InstantSource.fixed(now.plus(Duration.ofHours(3))))) {
      pace.await();
    }
  }
}
