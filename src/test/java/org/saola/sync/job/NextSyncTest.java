package org.saola.sync.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saola.store.jobs.sync.SyncSchedule;
import org.saola.store.sql.DatabaseException;

/** The next sync begins when it is due, unless an administrator has it otherwise meanwhile. */
final class NextSyncTest {
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  /** Enough looks to be sure that nothing happens. */
  private static final long SOME_LOOKS = 100;

  private final AtomicReference<SyncSchedule> set = new AtomicReference<>(SyncSchedule.AS_STARTED);
  private final AtomicBoolean away = new AtomicBoolean();
  private final List<SyncSchedule> told = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private Thread waiting = new Thread();

  @AfterEach
  void stop() throws InterruptedException {
    waiting.interrupt();
    waiting.join();
  }

  @Test
  void beginsWhenItIsDue() throws Exception {
    await(SHORT);
    assertBegins();
  }

  @Test
  void aShorterIntervalHoldsForTheOneThatIsWaitedFor() throws Exception {
    await(LONG);
    assertWaits();
    set.set(new SyncSchedule(SHORT, false, null));
    assertBegins();
  }

  @Test
  void noneBeginsWhileTheyArePausedThoughItIsDue() throws Exception {
    set.set(new SyncSchedule(null, true, null));
    await(SHORT);
    assertWaits();
    set.set(SyncSchedule.AS_STARTED);
    assertBegins();
  }

  @Test
  void oneThatIsWantedBeginsAtOncePausedOrNot() throws Exception {
    set.set(new SyncSchedule(null, true, null));
    await(LONG);
    assertWaits();
    set.set(new SyncSchedule(null, true, Instant.EPOCH));
    assertBegins();
    assertThat(told).hasSize(1);
  }

  @Test
  void aWishThatIsOlderThanTheServerIsNotFulfilledAgain() throws Exception {
    set.set(new SyncSchedule(null, false, Instant.EPOCH));
    await(LONG);
    assertWaits();
  }

  @Test
  void neitherAPauseNorAFulfilledWishIsForgottenWhileTheDatabaseIsAway() throws Exception {
    set.set(new SyncSchedule(null, true, Instant.EPOCH));
    await(SHORT);
    assertWaits();
    away.set(true);
    assertWaits();
    away.set(false);
    set.set(new SyncSchedule(null, false, Instant.EPOCH));
    assertBegins();
  }

  @Test
  void whoLooksIsToldWhatWasSet() throws Exception {
    await(LONG);
    assertWaits();
    var paused = new SyncSchedule(null, true, null);
    set.set(paused);
    assertWaits();
    assertThat(told).containsExactly(SyncSchedule.AS_STARTED, paused);
  }

  private void await(Duration configured) {
    var next = new NextSync(configured, this::read, LOOK);
    waiting =
        Thread.ofPlatform()
            .start(() -> {
              try {
                next.await(interval -> interval, _ -> told.add(set.get()));
                begun.complete(null);
              } catch (InterruptedException _) {
                begun.cancel(true);
              }
            });
  }

  private SyncSchedule read() {
    if (away.get()) {
      throw new DatabaseException("away", null);
    }
    return set.get();
  }

  private void assertBegins() throws Exception {
    begun.get(30, TimeUnit.SECONDS);
  }

  private void assertWaits() throws InterruptedException {
    Thread.sleep(SOME_LOOKS);
    assertThat(begun).isNotDone();
  }
}
