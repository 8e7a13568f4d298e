package org.saola.cli.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cli.mirror.SyncOptions;
import org.saola.cli.terminal.DataOptions;
import org.saola.mail.Mailer;
import org.saola.message.Refused;
import org.saola.publish.Demo;
import org.saola.site.PageSettings;
import org.saola.site.ServedDatasets;
import org.saola.site.SiteSettings;
import org.saola.site.running.Reach;
import org.saola.site.running.RunningServer;
import org.saola.site.running.StopSignal;
import org.saola.store.Database;
import org.saola.store.rights.DataRights;
import org.saola.sync.job.ScheduledSyncs;
import org.saola.terminal.Introduction;
import org.saola.terminal.ProgressDisplay;
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

  @Option(names = "--open", description = "Need no token; only on this machine's own addresses.")
  private boolean open;

  @Option(
      names = "--demo",
      description = "Load the demo data when there are none; on this machine it implies --open.")
  private boolean demo;

  @Option(names = "--rehearse", hidden = true, description = "Ask what clients ask, and end.")
  private boolean rehearse;

  @Mixin private ApiOptions apis = new ApiOptions();
  @Mixin private HttpOptions http = new HttpOptions();
  @Mixin private OperationsOptions operations = new OperationsOptions();
  @Mixin private MailOptions mail = new MailOptions();
  @Mixin private SyncOptions sync = new SyncOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var reach = accounts.reach(host);
    if (open && !reach.local()) {
      throw new Refused(
          "--open lets everybody in and so is refused on %s; leave it out, or use --host 127.0.0.1"
              .formatted(host));
    }
    if (port < 0 || port > 65_535) {
      throw new Refused("--port %d is not within 0 to 65535".formatted(port));
    }
    for (var place : List.of(data.directory(), data.settings().keyFile())) {
      DataRights.trouble(place).ifPresent(LOG::warn);
    }
    try (var signal = StopSignal.ofProcess(http.stopping())) {
      serve(signal, reach, open || (demo && reach.local()));
    }
    return 0;
  }

  private void serve(StopSignal signal, Reach reach, boolean everybody)
      throws IOException, InterruptedException {
    // closed in the reverse order: what is under way still needs the rest
    try (var database = data.open();
        var mailer = mail.open();
        var usageLog = database.usage().startLog(usage.settings());
        var openLimits = limits.open(database);
        var watch = operations.open()) {
      var settings =
          settings(database, pages(reach, everybody, mailer))
              .with(watch.counting(usageLog))
              .with(openLimits.limits().orElse(null));
      var spares = limits.spareLocal() && reach.knowsItsOwn();
      var plan =
          new RunningServer.Plan(
              http.settings(host, port),
              data.directory(),
              everybody ? reach.names() : null,
              http.stopDelay(),
              rehearse);
      new RunningServer(database, spares ? settings.sparingLocal() : settings, watch, plan)
          .run(signal, beginning(database, settings.datasets(), everybody));
    }
  }

  private RunningServer.Beginning beginning(
      Database database, ServedDatasets usual, boolean everybody) {
    return new RunningServer.Beginning() {
      @Override
      public void fill(Database into) throws IOException {
        if (demo) {
          Demo.importBoth(into, data.directory(), ProgressDisplay.onStandardError());
        }
      }

      @Override
      public void ready(int port) {
        // programs read where it listens, people the rest
        var introduction = new Introduction("http://%s:%d".formatted(host, port), everybody);
        spec.commandLine().getOut().printf("Listening on %s%n", introduction.url());
        spec.commandLine().getOut().flush();
        introduction.print(database, usual, spec.commandLine().getErr());
      }

      @Override
      public ScheduledSyncs mirror(Database into) throws IOException {
        return sync.start(into, data.directory());
      }
    };
  }

  private SiteSettings settings(Database database, PageSettings pages) {
    return SiteSettings.plain(pages.with(usage.settings().retention()))
        .with(apis.datasets(database))
        .with(apis.served());
  }

  private PageSettings pages(Reach reach, boolean everybody, @Nullable Mailer mailer) {
    var told = accounts.pageSettings(everybody, reach, data.directory());
    if (mailer != null && told.accounts().address() == null) {
      throw new Refused("--smtp-host needs --public-address URL: links in mails begin with it");
    }
    return told.with(mailer == null ? null : mailer::send);
  }
}
