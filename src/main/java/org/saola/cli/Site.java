package org.saola.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.saola.access.Admission;
import org.saola.access.Bearer;
import org.saola.access.TokenHash;
import org.saola.api.redlist3.RedListApi3;
import org.saola.api.redlist4.Era;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.speciesplus1.DownloadFiles;
import org.saola.api.speciesplus1.SignedLinks;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Router;
import org.saola.store.CodeListFiles;
import org.saola.store.Database;
import org.saola.web.HealthHandler;

/**
 * Everything the server answers; before the first {@link #refresh} only health checks and pages.
 */
final class Site implements Handler {
  private static final String LINK_SECRET = "download_link_secret";
  private static final int SECRET_BYTES = 32;

  private final Database database;
  private final boolean open;
  private final Router router;
  private volatile boolean ready;

  /**
   * @param pages what the operator chose, and whether everybody may read without a token
   * @param redListEra how the wire of the Red List looks
   * @param withV3 whether there is the Red List API v3 too, which takes tokens from URLs
   */
  Site(Database database, PageSettings pages, Era redListEra, boolean withV3, Clock clock) {
    this.database = database;
    this.open = pages.open();
    var codeLists = CodeListFiles.load();
    var links = new SignedLinks(database.settings().findOrCreate(LINK_SECRET, Site::randomSecret));
    var handlers = new HashMap<String, Handler>();
    handlers.put(
        SpeciesPlusApi.BASE,
        whenReady(
            new SpeciesPlusApi(
                database.speciesPlus()::current,
                this::mayRead,
                database.downloads(),
                links,
                clock)));
    handlers.put(
        RedListApi.BASE,
        whenReady(
            new RedListApi(
                database.redList()::current, codeLists, this::admission, redListEra, clock)));
    if (withV3) {
      handlers.put(
          RedListApi3.BASE,
          whenReady(new RedListApi3(database.redList()::current, codeLists, this::mayRead, clock)));
    }
    handlers.put(
        DownloadFiles.BASE, whenReady(new DownloadFiles(database.downloads(), links, clock)));
    handlers.put(HealthHandler.BASE, new HealthHandler(() -> ready));
    handlers.put("/api", request -> ErrorResponse.notFound(request.path()));
    handlers.putAll(SitePages.handlers(database, pages, () -> ready, clock));
    router = new Router(handlers);
  }

  /** Takes over what this or another process changed. */
  void refresh() {
    database.access().refresh();
    database.speciesPlus().refresh();
    database.redList().refresh();
    ready = true;
  }

  @Override
  public @Nullable Response immediate(Request request) {
    return router.immediate(request);
  }

  @Override
  public Response handle(Request request) {
    return router.handle(request);
  }

  private boolean mayRead(@Nullable String token) {
    return admission(token) == Admission.ADMITTED;
  }

  private Admission admission(@Nullable String token) {
    if (open) {
      return Admission.ADMITTED;
    }
    if (token == null || token.isEmpty()) {
      return Admission.UNKNOWN;
    }
    return database
        .access()
        .tokens()
        .find(TokenHash.of(token))
        .map(Bearer::admission)
        .orElse(Admission.UNKNOWN);
  }

  private Handler whenReady(Handler handler) {
    return new Handler() {
      @Override
      public @Nullable Response immediate(Request request) {
        return ready ? handler.immediate(request) : starting();
      }

      @Override
      public Response handle(Request request) {
        return ready ? handler.handle(request) : starting();
      }
    };
  }

  private static Response starting() {
    return Response.of(
            503,
            "application/json; charset=utf-8",
            "{\"status\":503,\"error\":\"Starting\"}".getBytes(UTF_8))
        .with("Retry-After", "1");
  }

  private static String randomSecret() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
