package org.saola.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.saola.http.ExchangeObserver;
import org.saola.http.server.HttpLimits;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;

/** What {@code saola serve} runs, in this process and on a free port. */
public final class LocalServer implements AutoCloseable {
  private final Database database;
  private final HttpServer server;

  private LocalServer(Database database, HttpServer server) {
    this.database = database;
    this.server = server;
  }

  /** Serves what a database holds; with tokens. */
  public static LocalServer start(DatabaseSettings settings) throws IOException {
    return start(settings, false);
  }

  /**
   * Serves what a database holds.
   *
   * @param open whether no token is needed
   */
  public static LocalServer start(DatabaseSettings settings, boolean open) throws IOException {
    return start(Database.open(settings), open);
  }

  /** Serves what a database holds, at a time. */
  public static LocalServer start(DatabaseSettings settings, SiteSettings site, Clock clock)
      throws IOException {
    return start(Database.open(settings), site, clock);
  }

  /** Serves the demo, and needs no token for it. */
  public static LocalServer startDemo(Path directory) throws IOException {
    DemoData.WHOLE.copyTo(directory);
    return start(new DatabaseSettings(directory, null), true);
  }

  /** Serves the demo in another way than usual. */
  public static LocalServer startDemo(Path directory, SiteSettings settings) throws IOException {
    DemoData.WHOLE.copyTo(directory);
    return start(new DatabaseSettings(directory, null), settings, Clock.systemUTC());
  }

  private static LocalServer start(Database database, boolean open) throws IOException {
    return start(database, SiteSettings.plain(open), Clock.systemUTC());
  }

  private static LocalServer start(Database database, SiteSettings settings, Clock clock)
      throws IOException {
    var site = new Site(database, settings, clock);
    site.refresh();
    // its clients have had all that they asked for when it is closed
    var limits =
        HttpLimits.DEFAULT.withLongerBodies(Site.LONGER_BODIES).withLingering(Duration.ZERO);
    return new LocalServer(
        database,
        HttpServer.start(
            HttpSettings.of("127.0.0.1", 0).with(limits),
            site,
            ExchangeObserver.of(List.of()),
            site::failed));
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
