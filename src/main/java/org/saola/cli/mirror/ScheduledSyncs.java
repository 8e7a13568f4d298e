package org.saola.cli.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.saola.ingest.Progress;
import org.saola.ingest.RefusedInput;
import org.saola.store.Database;
import org.saola.store.sql.DatabaseException;
import org.saola.sync.MirrorState;
import org.saola.sync.Session;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs syncs every so often while a server runs, one at a time for each source. */
public final class ScheduledSyncs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledSyncs.class);
  private static final Duration LONGEST_JITTER = Duration.ofMinutes(10);

  /** After a sync that did not come to its end; it goes on from there. */
  private static final Duration RETRY = Duration.ofHours(1);

  private final Database database;
  private final Path dataDirectory;
  private final InstantSource clock;
  private final Random random = new Random();
  private List<Thread> threads = List.of();

  /**
   * What to copy, and how often.
   *
   * @param interval from the end of one to the beginning of the next
   */
  record Plan(SyncSettings settings, Duration interval) {
    String source() {
      return settings.source().code();
    }
  }

  private ScheduledSyncs(Database database, Path dataDirectory, InstantSource clock) {
    this.database = database;
    this.dataDirectory = dataDirectory;
    this.clock = clock;
  }

  static ScheduledSyncs start(
      List<Plan> plans, Database database, Path dataDirectory, InstantSource clock) {
    var syncs = new ScheduledSyncs(database, dataDirectory, clock);
    syncs.threads =
        plans.stream()
            .map(plan ->
                Thread.ofVirtual().name("sync " + plan.source()).start(() -> syncs.repeat(plan)))
            .toList();
    return syncs;
  }

  private void repeat(Plan plan) {
    var pause = untilDue(plan);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause.plus(jitter(plan.interval())));
      } catch (InterruptedException _) {
        return;
      }
      pause = sync(plan) ? plan.interval() : shorter(RETRY, plan.interval());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** So that not all servers come at once; some seconds at most for short intervals. */
  private Duration jitter(Duration interval) {
    var most = shorter(interval.dividedBy(10), LONGEST_JITTER);
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }

  private Duration untilDue(Plan plan) {
    var last =
        SyncFolder.state(dataDirectory, plan.source())
            .map(MirrorState::finishedAt)
            .orElse(Instant.EPOCH);
    var due = last.plus(plan.interval());
    var now = clock.instant();
    return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
  }

  /** Whether it came to its end. */
  private boolean sync(Plan plan) {
    var display =
        new Session.Display(
            Progress.SILENT, sentence -> LOG.info("Sync of {}: {}", plan.source(), sentence));
    var job = new SyncJob(database, dataDirectory, plan.settings(), display, clock);
    try {
      job.run();
      return true;
    } catch (SyncStopped | RefusedInput | DatabaseException stopped) {
      LOG.warn("Sync of {}: {}", plan.source(), stopped.getMessage());
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Sync of {} failed", plan.source(), e);
    } finally {
      job.lines().forEach(line -> LOG.info("Sync of {}: {}", plan.source(), line));
    }
    return false;
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
