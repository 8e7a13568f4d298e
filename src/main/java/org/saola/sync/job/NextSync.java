package org.saola.sync.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saola.store.jobs.sync.SyncSchedule;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the time of the next sync of a dataset. Meanwhile administrators may set how often
 * there is one, pause them, and want one at once.
 */
final class NextSync {
  private static final Duration LONGEST_JITTER = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(NextSync.class);

  private final Duration configured;
  private final Supplier<SyncSchedule> set;
  private final Duration look;
  private final Random random = new Random();
  private SyncSchedule known = SyncSchedule.AS_STARTED;

  /** The last wish for one at once that was fulfilled, or that is older than this server. */
  private @Nullable Instant fulfilled;

  /**
   * @param configured from the end of one sync to the beginning of the next, where nothing was set
   * @param set what administrators set
   * @param look how soon that is noticed
   */
  NextSync(Duration configured, Supplier<SyncSchedule> set, Duration look) {
    this.configured = configured;
    this.set = set;
    this.look = look;
    this.fulfilled = look().wantedAt();
  }

  /** What administrators set; while the database can't tell, what it told last. */
  SyncSchedule known() {
    return known;
  }

  private SyncSchedule look() {
    try {
      known = set.get();
    } catch (DatabaseException e) {
      LOG.debug("What was set for syncs can't be read: {}", e.getMessage());
    }
    return known;
  }

  /**
   * Returns when it is time.
   *
   * @param pause how long to wait, by the interval that holds
   * @param told hears, first and after each change of what was set, how long it is yet
   */
  void await(UnaryOperator<Duration> pause, Consumer<Duration> told) throws InterruptedException {
    long from = System.nanoTime();
    double part = random.nextDouble();
    @Nullable SyncSchedule before = null;
    while (true) {
      var schedule = look();
      var interval = Objects.requireNonNullElse(schedule.interval(), configured);
      var left =
          pause.apply(interval).plus(jitter(interval, part)).minusNanos(System.nanoTime() - from);
      if (!Objects.equals(schedule.wantedAt(), fulfilled)
          || (!schedule.isPaused() && !left.isPositive())) {
        fulfilled = schedule.wantedAt();
        return;
      }
      if (!schedule.equals(before)) {
        told.accept(left);
        before = schedule;
      }
      Thread.sleep(left.isPositive() && left.compareTo(look) < 0 ? left : look);
    }
  }

  /** So that not all servers come at once; some seconds at most for short intervals. */
  private static Duration jitter(Duration interval, double part) {
    var tenth = interval.dividedBy(10);
    var most = tenth.compareTo(LONGEST_JITTER) < 0 ? tenth : LONGEST_JITTER;
    return Duration.ofNanos((long) (most.toNanos() * part));
  }
}
