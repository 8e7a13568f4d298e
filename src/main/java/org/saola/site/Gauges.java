package org.saola.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.saola.check.job.CheckJobs;
import org.saola.http.server.HttpServer;
import org.saola.http.work.WorkerPool;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;
import org.saola.store.usage.UsageLog;
import org.saola.sync.job.ScheduledSyncs;
import org.saola.telemetry.Metrics;

/** What is measured of the parts of a server; from memory, or a small file. */
final class Gauges {
  private static final double MILLIS_PER_SECOND = 1e3;

  /** Adds a measure of the release of one dataset. */
  @FunctionalInterface
  private interface Gauge {
    void add(String name, String description, ToDoubleFunction<Release> value);
  }

  private Gauges() {}

  static void addTo(Metrics metrics, HttpServer server) {
    metrics.gauge("saola.http.connections", "Connections that are open", server::openConnections);
    metrics.gauge(
        "saola.http.requests.under.way",
        "Requests that wait for their answer",
        server::requestsUnderWay);
    server.workers().forEach(pool -> addTo(metrics, pool));
  }

  /** Adds the lists that are checked while somebody looks. */
  static void addTo(Metrics metrics, CheckJobs checks) {
    addWork(metrics, "checks", checks::working, checks::waiting, checks.bounds()::atOnce);
  }

  static void addTo(Metrics metrics, String pool, ThreadPoolExecutor threads) {
    addWork(
        metrics,
        pool,
        threads::getActiveCount,
        () -> threads.getQueue().size(),
        threads::getMaximumPoolSize);
  }

  private static void addWork(
      Metrics metrics, String pool, IntSupplier working, IntSupplier waiting, IntSupplier most) {
    var work = "Work left for threads of a pool, by what it costs";
    metrics.gauge("saola.work", work, working::getAsInt, "pool", pool, "state", "working");
    metrics.gauge("saola.work", work, waiting::getAsInt, "pool", pool, "state", "waiting");
    metrics.gauge(
        "saola.work.most", "Most that a pool works on at once", most::getAsInt, "pool", pool);
  }

  private static void addTo(Metrics metrics, WorkerPool pool) {
    addWork(metrics, pool.name(), pool::working, pool::waiting, pool::size);
    metrics.counter(
        "saola.work.seconds",
        "Time that the threads of a pool worked",
        pool,
        WorkerPool::busySeconds,
        "pool",
        pool.name());
  }

  static void addTo(Metrics metrics, Database database) {
    var name = "saola.database.connections";
    var description = "Connections to the database, and threads that wait for one";
    metrics.gauge(name, description, () -> database.poolUse().active(), "state", "active");
    metrics.gauge(name, description, () -> database.poolUse().idle(), "state", "idle");
    metrics.gauge(name, description, () -> database.poolUse().waiting(), "state", "waiting");
    var writers = "Threads that write to the database, and that wait for their turn to write";
    metrics.gauge(
        "saola.database.writers", writers, () -> database.writers().writing(), "state", "writing");
    metrics.gauge(
        "saola.database.writers", writers, () -> database.writers().waiting(), "state", "waiting");
  }

  /** Adds what is known of the release of a dataset; once for each. */
  static void addTo(Metrics metrics, Database database, Dataset dataset) {
    Supplier<Optional<Release>> current =
        () ->
            database.datasets().known().contains(dataset)
                ? database.snapshots(dataset).current().map(Snapshot::release)
                : Optional.empty();
    addTo(metrics, dataset, current, database.clock());
  }

  static void addTo(Metrics metrics, UsageLog usage) {
    metrics.gauge(
        "saola.usage.backlog", "Records of requests that wait to be stored", usage::backlog);
    metrics.counter(
        "saola.usage.dropped",
        "Records of requests that could not be kept",
        usage,
        UsageLog::dropped);
  }

  /** Adds what is known of the syncs that are scheduled. */
  static void addTo(Metrics metrics, ScheduledSyncs syncs) {
    for (var dataset : syncs.datasets()) {
      metrics.gauge(
          "saola.sync.failures",
          "Syncs in a row that came to no end",
          () -> syncs.failures(dataset),
          "source",
          dataset.id());
      metrics.gauge(
          "saola.sync.age.seconds",
          "Time since a sync came to its end",
          () -> syncs.lastEnd(dataset).map(end -> seconds(end, Instant.now())).orElse(Double.NaN),
          "source",
          dataset.id());
    }
  }

  private static void addTo(
      Metrics metrics, Dataset dataset, Supplier<Optional<Release>> current, InstantSource clock) {
    Gauge gauge =
        (name, description, value) ->
            metrics.gauge(
                "saola.release." + name,
                description + " that is served",
                () -> current.get().map(value::applyAsDouble).orElse(Double.NaN),
                "source",
                dataset.id());
    gauge.add("number", "Number of the release", Release::id);
    gauge.add("records", "Records of the release", Release::recordCount);
    gauge.add(
        "age.seconds",
        "Time since the publication of the release",
        release -> seconds(publishedAt(release), clock.instant()));
    gauge.add(
        "import.seconds",
        "How long the import took of the release",
        release -> seconds(release.startedAt(), publishedAt(release)));
  }

  private static Instant publishedAt(Release release) {
    var at = release.publishedAt();
    return at == null ? release.startedAt() : at;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / MILLIS_PER_SECOND;
  }
}
