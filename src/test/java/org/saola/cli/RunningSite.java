package org.saola.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.saola.http.server.HttpLimits;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;

/** A whole server on a free port of this machine. */
public final class RunningSite implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private final Database database;
  private final Site site;
  private final HttpServer server;

  /** A server over what {@code filling} imports; it is still starting until refreshed. */
  public RunningSite(Path directory, boolean open, Consumer<Database> filling) throws IOException {
    this(directory, SiteSettings.plain(open), filling);
  }

  /** The same with other settings than the usual ones. */
  public RunningSite(Path directory, SiteSettings settings, Consumer<Database> filling)
      throws IOException {
    this(new DatabaseSettings(directory, null), settings, filling);
  }

  private RunningSite(DatabaseSettings where, SiteSettings settings, Consumer<Database> filling)
      throws IOException {
    database = Database.open(where);
    filling.accept(database);
    site = new Site(database, settings, Clock.systemUTC());
    // its clients have had all that they asked for when it is closed
    var limits = HttpLimits.DEFAULT.withLingering(Duration.ZERO);
    server = HttpServer.start(HttpSettings.of("127.0.0.1", 0).with(limits), site);
  }

  /** An open server over a database of any kind. */
  public static RunningSite over(DatabaseSettings where) throws IOException {
    return over(where, SiteSettings.plain(true));
  }

  /** A server over a database of any kind. */
  public static RunningSite over(DatabaseSettings where, SiteSettings settings) throws IOException {
    return new RunningSite(where, settings, _ -> {});
  }

  /** An open server with the demo data of both sources. */
  public static RunningSite withDemos(Path directory) throws IOException {
    return with(DemoData.WHOLE, directory);
  }

  /** An open server with these data. */
  public static RunningSite with(DemoData data, Path directory) throws IOException {
    data.copyTo(directory);
    return over(new DatabaseSettings(directory, null));
  }

  public RunningSite refreshed() {
    site.refresh();
    return this;
  }

  public Database database() {
    return database;
  }

  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin()).resolve(path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
