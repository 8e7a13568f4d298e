package org.saola.site;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.access.UsageRecorder;
import org.saola.check.job.CheckJobs;
import org.saola.http.ExchangeObserver;
import org.saola.http.Handler;
import org.saola.http.Router;
import org.saola.http.server.HttpServer;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.usage.UsageLog;
import org.saola.sync.job.ScheduledSyncs;
import org.saola.telemetry.AccessLog;
import org.saola.telemetry.Metrics;
import org.saola.telemetry.MetricsHandler;
import org.saola.telemetry.MetricsReaders;
import org.saola.web.HealthHandler;
import org.saola.web.Pages;

/** Metrics and access log of one server, as far as they are wished. */
public final class Watch implements AutoCloseable {
  private final @Nullable Metrics metrics;
  private final @Nullable MetricsReaders readers;
  private final @Nullable AccessLog log;
  private final Set<Dataset> measured = ConcurrentHashMap.newKeySet();

  /**
   * @param readers null = no metrics
   * @param log null = no access log
   */
  public Watch(@Nullable MetricsReaders readers, @Nullable AccessLog log) {
    this.metrics = readers == null ? null : new Metrics(MeasuredRoutes.all());
    this.readers = readers;
    this.log = log;
  }

  /** The site, with metrics beside it, and a health check that knows when the server stops. */
  public Handler handler(Handler site, CountDownLatch stop) {
    var handlers = new HashMap<String, Handler>();
    handlers.put(Pages.BASE, site);
    handlers.put(
        HealthHandler.READY, HealthHandler.unlessStopping(() -> stop.getCount() == 0, site));
    if (metrics != null && readers != null) {
      handlers.put(Metrics.PATH, new MetricsHandler(metrics, readers));
    }
    return new Router(handlers);
  }

  /** Hears of all requests. */
  public ExchangeObserver observer() {
    return ExchangeObserver.of(
        Stream.of(metrics == null ? null : metrics.requests(), log)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
  }

  /** The same recorder, with refusals counted and the backlog measured. */
  public UsageRecorder counting(UsageLog usage) {
    if (metrics == null) {
      return usage;
    }
    Gauges.addTo(metrics, usage);
    return metrics.counting(usage);
  }

  /** Measures the server and the database, too. */
  public void measure(HttpServer server, Database database) {
    if (metrics != null) {
      Gauges.addTo(metrics, server);
      Gauges.addTo(metrics, database);
      measureReleases(database);
    }
  }

  /** Measures the releases of datasets that were not there before, too. */
  public void measureReleases(Database database) {
    if (metrics != null) {
      for (var dataset : database.datasets().known()) {
        if (measured.add(dataset)) {
          Gauges.addTo(metrics, database, dataset);
        }
      }
    }
  }

  /** Measures the checks of lists, too. */
  public void measure(CheckJobs checks) {
    if (metrics != null) {
      Gauges.addTo(metrics, checks);
    }
  }

  /** Measures the threads of a pool, too. */
  public void measure(String pool, ThreadPoolExecutor threads) {
    if (metrics != null) {
      Gauges.addTo(metrics, pool, threads);
    }
  }

  /** Measures the syncs that are scheduled, too. */
  public void measure(ScheduledSyncs syncs) {
    if (metrics != null) {
      Gauges.addTo(metrics, syncs);
    }
  }

  /** Measures a cache, too. */
  public void measure(String name, Cache<?, ?> cache) {
    if (metrics != null) {
      metrics.cache(name, cache);
    }
  }

  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
    if (metrics != null) {
      metrics.close();
    }
  }
}
