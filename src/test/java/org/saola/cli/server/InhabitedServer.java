package org.saola.cli.server;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.access.Role;
import org.saola.access.SignUpPolicy;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Tier;
import org.saola.cli.DemoData;
import org.saola.cli.accounts.Mailbox;
import org.saola.cli.accounts.People;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.publish.source.StoredLaw;
import org.saola.site.PageSettings;
import org.saola.site.Site;
import org.saola.site.SitePages;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.names.Names;
import org.saola.store.usage.UsageLog;
import org.saola.store.usage.UsageSettings;
import org.saola.visit.VisitHandler;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.web.legal.Terms;

/** A server as its operator has it: the demo, accounts that are approved, limits, usage, mail. */
public final class InhabitedServer implements AutoCloseable {
  /** An administrator, with {@link #PASSWORD}. */
  public static final String ADMINISTRATOR = "boss@example.org";

  /** The password of everybody. */
  public static final String PASSWORD = People.PASSWORD;

  /** What only acts, and feeds. */
  private static final Set<String> NO_PAGES = Set.of("/theme", "/watch.atom", "/watch.json");

  private static final int SCRAPING_PERCENT = 50;
  private static final Duration RETENTION = Duration.ofDays(90);

  private final Mailbox mails = new Mailbox();
  private final Database database;
  private final UsageLog usage;
  private final HttpServer server;
  private final Set<String> bases = new HashSet<>();
  private final List<VisitorRoute> routes = new ArrayList<>();

  private InhabitedServer(Path directory) throws IOException {
    DemoData.GROWN.copyTo(directory);
    database = Database.open(new DatabaseSettings(directory, null));
    usage = database.usage().startLog(new UsageSettings(RETENTION, SCRAPING_PERCENT));
    var settings = settings();
    var site = new Site(database, settings, Clock.systemUTC());
    site.refresh();
    server = HttpServer.start(HttpSettings.of("127.0.0.1", 0), site);
    look(settings);
    holder(ADMINISTRATOR, Role.ADMIN);
  }

  public static InhabitedServer start(Path directory) throws IOException {
    return new InhabitedServer(directory);
  }

  private SiteSettings settings() {
    var accounts =
        new AccountSettings(
            SignUpRule.of(SignUpPolicy.APPROVAL), Terms.builtIn(), Mailbox.ORIGIN, mails::receive);
    var pages = new PageSettings(false, "desk@example.org", accounts, RETENTION.toDays());
    return SiteSettings.plain(pages).with(limits()).with(usage);
  }

  private static Limits limits() {
    var rates =
        Map.of(
            Tier.ACCOUNT, new Rate(5, 20),
            Tier.THROTTLED_ACCOUNT, new Rate(0.2, 1),
            Tier.ANONYMOUS, new Rate(2, 20),
            Tier.PAGES, new Rate(20, 100));
    return Limits.inMemory(
        new LimitSettings(rates, EscalationRules.DEFAULT), TimeMeter.SYSTEM_NANOTIME);
  }

  private void look(SiteSettings settings) {
    new SitePages(
            database,
            settings,
            new Names(database, Names.UsualDatasets.FIRST, Duration.ofMinutes(1)),
            new StoredLaw(),
            Clock.systemUTC())
        .handlers(() -> true)
        .forEach((base, handler) -> {
          if (!(handler instanceof VisitHandler visits)) {
            if (!NO_PAGES.contains(base)) {
              bases.add(base);
            }
          } else if (routes.isEmpty()) {
            routes.addAll(visits.routes());
          }
        });
  }

  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  public Database database() {
    return database;
  }

  /** The paths of pages that are the same for everybody. */
  public Set<String> bases() {
    return bases;
  }

  /** All pages that know their visitor, and all forms. */
  public List<VisitorRoute> routes() {
    return routes;
  }

  /** Makes an account that stands well, with {@link #PASSWORD}. */
  public long holder(String email, Role role) {
    return People.create(database, email, role);
  }

  /** Stores what was asked until now, so that pages show it. */
  public void storeUsage() {
    usage.flush().join();
  }

  /** Mails that were sent. */
  public Mailbox mails() {
    return mails;
  }

  @Override
  public void close() {
    server.close();
    usage.close();
    database.close();
  }
}
