package org.saola.api.speciesplus1;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.Cors;
import org.saola.http.ErrorResponse;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.TwoStepHandler;
import org.saola.store.Downloads;
import org.saola.store.SpeciesPlusSnapshot;

/** The Species+/CITES Checklist API v1 (contract section 1). */
public final class SpeciesPlusApi extends TwoStepHandler {
  /** The path that the API lies under. */
  public static final String BASE = Route.BASE;

  private static final String TOKEN = "X-Authentication-Token";

  private final Supplier<Optional<SpeciesPlusSnapshot>> snapshots;
  private final Predicate<@Nullable String> mayRead;
  private final Clock clock;
  private final IndexHandler index;
  private final NestedHandler nested;
  private final DownloadsHandler downloads;

  /**
   * @param snapshots the release to answer from; asked once for each request
   * @param mayRead whether the bearer of a token, null for none, may read
   */
  public SpeciesPlusApi(
      Supplier<Optional<SpeciesPlusSnapshot>> snapshots,
      Predicate<@Nullable String> mayRead,
      Downloads downloads,
      SignedLinks links,
      Clock clock) {
    this.snapshots = snapshots;
    this.mayRead = mayRead;
    this.downloads = new DownloadsHandler(downloads, links, clock);
    this.clock = clock;
    var answers = new Answers();
    this.index = new IndexHandler(answers);
    this.nested = new NestedHandler(answers);
  }

  @Override
  protected @Nullable Response answer(Request request, boolean mayBlock) {
    var route = Route.find(request.path()).orElse(null);
    if (route == null) {
      return Cors.open(ErrorResponse.notFound(request.path()));
    }
    if (!request.reads()) {
      return preflight(request)
          ? Cors.preflight()
          : Cors.open(ErrorResponse.notFound(request.path()));
    }
    if (!mayRead.test(request.headers().apply(TOKEN))) {
      return Cors.open(unauthorised());
    }
    var response = routed(route, request, mayBlock);
    return response == null ? null : Cors.open(response);
  }

  private static boolean preflight(Request request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method").isPresent();
  }

  private @Nullable Response routed(Route route, Request request, boolean mayBlock) {
    try {
      return switch (route) {
        case Route.Index _ -> index.answer(route, request, snapshots.get().orElse(null), mayBlock);
        case Route.Nested one ->
            nested.answer(
                NestedRequest.of(one, request.query(), LocalDate.now(clock)),
                request,
                snapshots.get().orElse(null),
                mayBlock);
        case Route.Downloads _ -> mayBlock ? downloads.list(route, request) : null;
        case Route.LatestDownload _ -> mayBlock ? downloads.latest(request) : null;
      };
    } catch (RefusedRequest refusal) {
      return refused(refusal, route.format());
    }
  }

  private static Response unauthorised() {
    return Response.of(401, "text/html", new byte[0]).with("Cache-Control", "no-cache");
  }

  private static Response refused(RefusedRequest refusal, WireFormat format) {
    var out = format.writer(0);
    out.object("hash", () -> out.object("error", () -> out.text("message", refusal.text())));
    return Response.of(refusal.status(), format.contentType(), format.body(out))
        .with("Cache-Control", "no-cache");
  }
}
