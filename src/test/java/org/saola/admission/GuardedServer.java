package org.saola.admission;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.access.limit.Limits;
import org.saola.api.redlist3.RedListApi3;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.redlist4.document.Era;
import org.saola.api.saola1.AccountResource;
import org.saola.api.saola1.SaolaApi;
import org.saola.api.speciesplus1.SignedLinks;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.codelists.CodeListFiles;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Router;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.http.work.Reply;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;

/** All APIs behind their doors, without data, on a free port; tokens are their own names. */
final class GuardedServer implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<String, Bearer> BEARERS =
      Map.of(
          "good", new Bearer(1, 1, Role.API, Standing.ACTIVE),
          "other", new Bearer(2, 2, Role.API, Standing.ACTIVE),
          "admin", new Bearer(3, 3, Role.ADMIN, Standing.ACTIVE),
          "throttled", new Bearer(4, 4, Role.API, Standing.THROTTLED),
          "pending", new Bearer(5, 5, Role.API, Standing.PENDING),
          "suspended", new Bearer(6, 6, Role.API, Standing.SUSPENDED),
          "revoked", new Bearer(7, 7, Role.API, Standing.REVOKED),
          "contributor", new Bearer(8, 8, Role.CONTRIBUTOR, Standing.ACTIVE));

  private final Database database;
  private final HttpServer server;
  private final KeptUsage usage = new KeptUsage();

  GuardedServer(Path directory, boolean open, @Nullable Limits limits) throws IOException {
    database = Database.open(new DatabaseSettings(directory, null));
    var bearers = new HashMap<TokenHash, Bearer>();
    BEARERS.forEach((token, bearer) -> bearers.put(TokenHash.of(token), bearer));
    var policy =
        new AdmissionPolicy(
            hash -> Optional.ofNullable(bearers.get(hash)),
            open,
            limits,
            false,
            usage,
            Outages.NONE,
            InstantSource.system());
    server = HttpServer.start(HttpSettings.of("127.0.0.1", 0), new Router(handlers(policy)));
  }

  private Map<String, Handler> handlers(AdmissionPolicy policy) {
    var clock = Clock.systemUTC();
    var codeLists = CodeListFiles.load();
    var speciesPlus =
        new SpeciesPlusApi(
            Optional::empty,
            database.downloads(Dataset.SPECIES_PLUS),
            new SignedLinks("secret"),
            clock);
    var redList = new RedListApi(Optional::empty, codeLists, Era.E4, clock);
    var own = new SaolaApi(List.of(new AccountResource(id -> Optional.of("token " + id))));
    Map<String, Handler> handlers = new HashMap<>();
    handlers.put(SpeciesPlusApi.BASE, new Door(speciesPlus, policy));
    handlers.put(RedListApi.BASE, new Door(redList, policy));
    handlers.put(
        RedListApi3.BASE, new Door(new RedListApi3(Optional::empty, codeLists, clock), policy));
    handlers.put(SaolaApi.BASE, new Door(own, policy));
    Handler page = request -> Reply.now(ErrorResponse.notFound(request.path()));
    handlers.put("/", policy.limits() == null ? page : new AddressLimit(page, policy));
    return handlers;
  }

  KeptUsage usage() {
    return usage;
  }

  /** Gets a target, with headers as name and value in turns. */
  HttpResponse<String> get(String target, String... headers)
      throws IOException, InterruptedException {
    return send("GET", target, headers);
  }

  HttpResponse<String> send(String method, String target, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
