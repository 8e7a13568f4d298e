package org.saola.sync.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.jobs.sync.SyncPlan;
import org.saola.store.jobs.sync.SyncSchedule;
import org.saola.store.release.Dataset;
import org.saola.store.sql.DatabaseException;
import org.saola.sync.MirrorState;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import org.saola.sync.Upstream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs syncs every so often while a server runs, one at a time for each source, unless
 * administrators paused them. Whatever ends a sync, there is a next one.
 */
public final class ScheduledSyncs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledSyncs.class);

  /** How soon it is noticed what administrators set. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** After a sync that did not come to its end; it goes on from there. */
  private static final Duration RETRY = Duration.ofHours(1);

  private final Database database;
  private final Path dataDirectory;
  private final InstantSource clock;
  private final Map<Dataset, Integer> failures = new ConcurrentHashMap<>();
  private List<Thread> threads = List.of();

  /**
   * What to copy, and how often.
   *
   * @param interval from the end of one to the beginning of the next
   */
  public record Plan(SyncSettings settings, Duration interval) {
    /** All datasets of a target, each as usual. */
    public static List<Plan> of(SyncTarget target, Upstream upstream, Duration interval) {
      return target.datasets().stream()
          .map(dataset -> new Plan(SyncSettings.usual(target, dataset, upstream), interval))
          .toList();
    }

    String datasetId() {
      return settings.dataset().id();
    }
  }

  private ScheduledSyncs(Database database, Path dataDirectory, InstantSource clock) {
    this.database = database;
    this.dataDirectory = dataDirectory;
    this.clock = clock;
  }

  public static ScheduledSyncs start(
      List<Plan> plans, Database database, Path dataDirectory, InstantSource clock) {
    var syncs = new ScheduledSyncs(database, dataDirectory, clock);
    plans.forEach(plan -> syncs.failures.put(plan.settings().dataset(), 0));
    syncs.forget();
    syncs.threads =
        plans.stream()
            .map(plan ->
                Thread.ofPlatform()
                    .daemon(true)
                    .name("sync " + plan.datasetId())
                    .start(() -> syncs.repeat(plan)))
            .toList();
    return syncs;
  }

  /** Of which datasets there are syncs. */
  public Set<Dataset> datasets() {
    return Set.copyOf(failures.keySet());
  }

  /** How many syncs in a row have come to no end. */
  public int failures(Dataset dataset) {
    return failures.getOrDefault(dataset, 0);
  }

  /** When a sync came to its end last; empty before the first. */
  public Optional<Instant> lastEnd(Dataset dataset) {
    return SyncFolder.state(dataDirectory, dataset.id()).map(MirrorState::finishedAt);
  }

  private void repeat(Plan plan) {
    var next =
        new NextSync(
            plan.interval(), () -> database.jobs().syncPlans().schedule(plan.datasetId()), LOOK);
    var pause = untilDue(plan);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        next.await(pause, left -> tell(plan, next.known(), false, left));
      } catch (InterruptedException _) {
        return;
      }
      tell(plan, next.known(), true, Duration.ZERO);
      boolean ended = sync(plan);
      failures.merge(plan.settings().dataset(), 1, (before, one) -> ended ? 0 : before + one);
      pause = ended ? interval -> interval : interval -> shorter(RETRY, interval);
    }
  }

  private void tell(Plan plan, SyncSchedule schedule, boolean running, Duration untilNext) {
    var dataset = plan.settings().dataset();
    tell(() ->
        database
            .jobs()
            .syncPlans()
            .put(
                new SyncPlan(
                    database.jobs().uploads().node(),
                    dataset.id(),
                    plan.settings().upstream().toString(),
                    plan.interval(),
                    schedule,
                    running,
                    database.clock().instant().plus(untilNext),
                    lastEnd(dataset).orElse(null),
                    failures(dataset),
                    SyncFolder.failure(dataDirectory, dataset.id()).orElse(null))));
  }

  /** Says something to whoever looks; what prevents that prevents no sync. */
  private void tell(Runnable saying) {
    try {
      saying.run();
    } catch (DatabaseException | UncheckedIOException e) {
      LOG.debug("The schedule of syncs can't be told: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("The schedule of syncs can't be told, which is a fault of this program", e);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** How long it is from now until a sync is due, by the interval between them. */
  private UnaryOperator<Duration> untilDue(Plan plan) {
    var last = lastEnd(plan.settings().dataset());
    if (last.isEmpty()) {
      return _ -> Duration.ZERO;
    }
    var since = Duration.between(last.get(), clock.instant());
    // a clock that was wrong puts off nothing
    return interval -> shorter(interval.minus(since), interval);
  }

  /** Whether it came to its end. Only what ends the Java machine ends the schedule. */
  private boolean sync(Plan plan) {
    var display =
        new SyncRun.Display(
            Progress.SILENT, sentence -> LOG.info("Sync of {}: {}", plan.datasetId(), sentence));
    var job = new SyncJob(database, dataDirectory, plan.settings(), display, clock);
    try {
      job.run();
      return true;
    } catch (SyncStopped | RefusedInput | DatabaseException stopped) {
      LOG.warn("Sync of {}: {}", plan.datasetId(), stopped.getMessage());
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Sync of {} failed: {}", plan.datasetId(), e.toString());
    } catch (VirtualMachineError e) {
      LOG.error("The syncs of {} end with this error; start the server again", plan.datasetId(), e);
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error(
          "Sync of {} failed by a fault of this program; there will be a next one",
          plan.datasetId(),
          e);
    } finally {
      job.lines().forEach(line -> LOG.info("Sync of {}: {}", plan.datasetId(), line));
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
    forget();
  }

  /** A server that does not run mirrors nothing. */
  private void forget() {
    tell(() -> database.jobs().syncPlans().forget(database.jobs().uploads().node()));
  }
}
