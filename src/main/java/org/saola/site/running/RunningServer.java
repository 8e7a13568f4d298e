package org.saola.site.running;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saola.admission.KnownHosts;
import org.saola.check.ahead.ComputedAhead;
import org.saola.http.Handler;
import org.saola.http.Router;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.publish.job.JobRunner;
import org.saola.site.Rehearsal;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.site.Watch;
import org.saola.store.Database;
import org.saola.store.sql.DatabaseException;
import org.saola.sync.job.ScheduledSyncs;
import org.saola.web.HealthHandler;
import org.saola.web.Pages;
import org.saola.webhook.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server with all that it does besides answering: tells of changes, runs jobs and syncs. */
public final class RunningServer {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

  private final Database database;
  private final Site site;
  private final Watch watch;
  private final Plan plan;

  /**
   * How it runs.
   *
   * @param directory of the data
   * @param names that it answers to; null = any
   * @param stopDelay how long it goes on as usual when it is told to stop
   * @param rehearses whether it asks itself what clients ask, and ends
   */
  public record Plan(
      HttpSettings http,
      Path directory,
      @Nullable Set<String> names,
      Duration stopDelay,
      boolean rehearses) {}

  /** What happens while it starts. */
  public interface Beginning {
    /** Brings data in before anything is answered from them. */
    void fill(Database database) throws IOException;

    /** It answers at this port. */
    void ready(int port);

    /** Begins to mirror. */
    ScheduledSyncs mirror(Database database) throws IOException;
  }

  public RunningServer(Database database, SiteSettings settings, Watch watch, Plan plan) {
    this.database = database;
    this.site = new Site(database, settings, database.clock());
    this.watch = watch;
    this.plan = plan;
  }

  /** Goes on until it is told to stop. */
  public void run(StopSignal signal, Beginning beginning) throws IOException, InterruptedException {
    try (var deliveries =
            new Deliveries(database.webhooks(), database.changes(), database.clock());
        var server =
            HttpServer.start(
                plan.http(),
                watch.handler(named(), signal.stop()),
                watch.observer(),
                site::failed)) {
      watch.measure(server, database);
      watch.measure(site.checks());
      watch.measure("ahead", ComputedAhead.threads());
      watch.measure("webhooks", deliveries.threads());
      site.caches().forEach(watch::measure);
      database.presence().start();
      beginning.fill(database);
      site.refresh();
      site.prepareNames();
      beginning.ready(server.port());
      try (var jobs = JobRunner.start(database, plan.directory());
          var syncs = beginning.mirror(database)) {
        watch.measure("jobs", jobs.threads());
        watch.measure(syncs);
        answer(signal, server.port(), deliveries);
      }
    }
  }

  /** Monitors may call the machine what they like. */
  private Handler named() {
    return plan.names() == null
        ? site
        : new Router(
            Map.of(Pages.BASE, new KnownHosts(site, plan.names()), HealthHandler.BASE, site));
  }

  private void answer(StopSignal signal, int port, Deliveries deliveries)
      throws IOException, InterruptedException {
    if (plan.rehearses()) {
      Rehearsal.run(port);
      return;
    }
    while (!signal.stop().await(1, TimeUnit.SECONDS)) {
      attempt("look for new releases", site::refresh);
      attempt("tell of changes", deliveries::round);
      site.faults().look();
      watch.measureReleases(database);
    }
    Thread.sleep(plan.stopDelay());
  }

  /** A database that is away for a while must not end a server that can still answer. */
  private void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (DatabaseException e) {
      if (!site.faults().meet(e)) {
        LOG.warn("Can't {}: {}", what, e.getMessage());
      }
    }
  }
}
