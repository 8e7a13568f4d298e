package org.saola.cli.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saola.admission.KnownHosts;
import org.saola.cli.mirror.SyncOptions;
import org.saola.cli.terminal.DataOptions;
import org.saola.http.Handler;
import org.saola.http.Router;
import org.saola.http.server.HttpServer;
import org.saola.mail.Mailer;
import org.saola.message.Refused;
import org.saola.publish.Demo;
import org.saola.publish.job.JobRunner;
import org.saola.site.PageSettings;
import org.saola.site.Rehearsal;
import org.saola.site.ServedDatasets;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.rights.DataRights;
import org.saola.store.sql.DatabaseException;
import org.saola.terminal.Introduction;
import org.saola.terminal.ProgressDisplay;
import org.saola.web.HealthHandler;
import org.saola.web.Pages;
import org.saola.webhook.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server. */
@Command(
    name = "serve",
    description = {
      "Run the server.",
      "It prints 'Listening on http://HOST:PORT' when it is ready, and ends on Ctrl-C or SIGTERM."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final Duration AFTER_REQUESTS = Duration.ofSeconds(15);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private AccountOptions accounts = new AccountOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private UsageOptions usage = new UsageOptions();

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "Address to listen on; 0.0.0.0 = all (default: 127.0.0.1).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Port to listen on; 0 = any free one (default: 8080).")
  private int port;

  @Option(
      names = "--open",
      description = "Answer without a token; only on this machine's own addresses.")
  private boolean open;

  @Option(
      names = "--demo",
      description = "Load the demo data when there are none; on this machine it implies --open.")
  private boolean demo;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Ask yourself what clients ask, and end.")
  private boolean rehearse;

  @Mixin private ApiOptions apis = new ApiOptions();
  @Mixin private HttpOptions http = new HttpOptions();
  @Mixin private OperationsOptions operations = new OperationsOptions();
  @Mixin private MailOptions mail = new MailOptions();
  @Mixin private SyncOptions sync = new SyncOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var local = isLocal();
    if (open && !local) {
      throw new Refused(
          "--open lets everybody in and so is refused on %s; leave it out, or use --host 127.0.0.1"
              .formatted(host));
    }
    if (port < 0 || port > 65_535) {
      throw new Refused("--port %d is not within 0 to 65535".formatted(port));
    }
    warnOfRights();
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> stopAndWait(stop, stopped, http.stopping().plus(AFTER_REQUESTS))));
    try {
      serve(stop, open || (demo && local));
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      throw new Refused(
          "--host %s is not known; give an address of this machine, such as 127.0.0.1, or 0.0.0.0"
              .formatted(host));
    }
  }

  private void serve(CountDownLatch stop, boolean everybody)
      throws IOException, InterruptedException {
    // closed in the reverse order: what is under way still needs the rest
    try (var database = data.open();
        var mailer = mail.open();
        var usageLog = database.usage().startLog(usage.settings());
        var openLimits = limits.open(database);
        var watch = operations.open()) {
      var settings =
          settings(database, pages(everybody, mailer))
              .with(watch.counting(usageLog))
              .with(openLimits.limits().orElse(null));
      var spares = limits.spareLocal() && accounts.mayBeLocal(isLocal());
      var site = new Site(database, spares ? settings.sparingLocal() : settings, database.clock());
      var named = everybody ? named(site) : site;
      try (var deliveries = deliveries(database);
          var server =
              HttpServer.start(
                  http.settings(host, port),
                  watch.handler(named, stop),
                  watch.observer(),
                  site::failed)) {
        watch.measure(server, database);
        site.caches().forEach(watch::measure);
        begin(database, site);
        var url = "http://%s:%d".formatted(host, server.port());
        introduce(database, settings.datasets(), new Introduction(url, everybody));
        try (var _ = JobRunner.start(database, data.directory());
            var syncs = sync.start(database, data.directory())) {
          watch.measure(syncs);
          answer(
              stop,
              server.port(),
              () -> {
                refresh(site, deliveries);
                watch.measureReleases(database);
              });
        }
      }
    }
  }

  private static Deliveries deliveries(Database database) {
    return new Deliveries(database.webhooks(), database.changes(), database.clock());
  }

  private SiteSettings settings(Database database, PageSettings pages) {
    return SiteSettings.plain(pages.with(usage.settings().retention()))
        .with(apis.datasets(database))
        .with(apis.served());
  }

  private PageSettings pages(boolean everybody, @Nullable Mailer mailer) {
    var told = accounts.pageSettings(everybody, isLocal(), data.directory());
    if (mailer != null && told.accounts().address() == null) {
      throw new Refused("--smtp-host needs --public-address URL: links in mails begin with it");
    }
    return told.with(mailer == null ? null : mailer::send);
  }

  private void warnOfRights() throws IOException {
    for (var place : List.of(data.directory(), data.settings().keyFile())) {
      DataRights.trouble(place).ifPresent(LOG::warn);
    }
  }

  /** Monitors may call the machine what they like. */
  private Handler named(Site site) {
    var known = new KnownHosts(site, accounts.names(host));
    return new Router(Map.of(Pages.BASE, known, HealthHandler.BASE, site));
  }

  /** Goes on until it is told to stop. */
  private void answer(CountDownLatch stop, int port, Runnable round)
      throws IOException, InterruptedException {
    if (rehearse) {
      Rehearsal.run(port);
      return;
    }
    while (!stop.await(1, TimeUnit.SECONDS)) {
      round.run();
    }
    Thread.sleep(http.stopDelay());
  }

  private void begin(Database database, Site site) throws IOException {
    database.presence().start();
    if (demo) {
      loadDemo(database);
    }
    site.refresh();
    site.prepareNames();
  }

  private void loadDemo(Database database) throws IOException {
    var progress = ProgressDisplay.onStandardError();
    Demo.importSpeciesPlus(database, progress);
    Demo.importRedList(database, data.directory(), progress);
  }

  /** Tells programs where it listens, and people the rest. */
  private void introduce(Database database, ServedDatasets usual, Introduction introduction) {
    spec.commandLine().getOut().printf("Listening on %s%n", introduction.url());
    spec.commandLine().getOut().flush();
    introduction.print(database, usual, spec.commandLine().getErr());
  }

  private static void refresh(Site site, Deliveries deliveries) {
    attempt(site, "look for new releases", site::refresh);
    attempt(site, "tell of changes", deliveries::round);
    site.faults().look();
  }

  /** A database that is away for a while must not end a server that can still answer. */
  private static void attempt(Site site, String what, Runnable work) {
    try {
      work.run();
    } catch (DatabaseException e) {
      if (!site.faults().meet(e)) {
        LOG.warn("Can't {}: {}", what, e.getMessage());
      }
    }
  }

  private static void stopAndWait(CountDownLatch stop, CountDownLatch stopped, Duration most) {
    stop.countDown();
    try {
      if (!stopped.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Stopped before everything was finished");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
