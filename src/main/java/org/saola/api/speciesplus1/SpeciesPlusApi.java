package org.saola.api.speciesplus1;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.admission.Api;
import org.saola.admission.Call;
import org.saola.admission.Caller;
import org.saola.admission.Operation;
import org.saola.admission.Refusal;
import org.saola.api.speciesplus1.RefusedRequest.Original;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.http.Cors;
import org.saola.http.ErrorResponse;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.store.NotKeptException;
import org.saola.store.SpeciesPlusSnapshots;
import org.saola.store.download.Downloads;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** The Species+/CITES Checklist API v1 (contract section 1). */
public final class SpeciesPlusApi implements Api {
  /** The path that the API lies under. */
  public static final String BASE = Route.BASE;

  private static final String NAME = "v1";
  private static final String INDEX = "index";
  private static final String DOWNLOADS = "downloads";
  private static final String TOKEN = "X-Authentication-Token";
  private static final int FAILURE = 500;
  private static final String FAILURE_TEXT =
      "We are sorry but an error occurred processing your request";

  private final Supplier<Optional<SpeciesPlusSnapshot>> snapshots;
  private final @Nullable SpeciesPlusSnapshots releases;
  private final Clock clock;
  private final boolean originalErrors;
  private final Answers answers = new Answers();
  private final IndexHandler index = new IndexHandler(answers);
  private final NestedHandler nested = new NestedHandler(answers);
  private final DownloadsHandler downloads;

  /**
   * The API as the original has it.
   *
   * @param snapshots the release to answer from; asked once for each request
   */
  public SpeciesPlusApi(
      Supplier<Optional<SpeciesPlusSnapshot>> snapshots,
      Downloads downloads,
      SignedLinks links,
      Clock clock) {
    this(snapshots, null, new DownloadsHandler(downloads, links, clock), clock, false);
  }

  /** The same, but requests may choose among the releases that are kept. */
  public SpeciesPlusApi(
      SpeciesPlusSnapshots releases, Downloads downloads, SignedLinks links, Clock clock) {
    this(releases::current, releases, new DownloadsHandler(downloads, links, clock), clock, false);
  }

  private SpeciesPlusApi(
      Supplier<Optional<SpeciesPlusSnapshot>> snapshots,
      @Nullable SpeciesPlusSnapshots releases,
      DownloadsHandler downloads,
      Clock clock,
      boolean originalErrors) {
    this.snapshots = snapshots;
    this.releases = releases;
    this.downloads = downloads;
    this.clock = clock;
    this.originalErrors = originalErrors;
  }

  /** The same, but requests that the original fails over fail, in its words. */
  public SpeciesPlusApi withOriginalErrors() {
    return new SpeciesPlusApi(snapshots, releases, downloads, clock, true);
  }

  /** The shapes of its paths, below the base. */
  public static List<String> paths() {
    return Route.TABLE.shapes();
  }

  /** What is kept in memory, by name; to be measured. */
  public Map<String, Cache<?, ?>> caches() {
    return Map.of("speciesplus1", answers.measured());
  }

  @Override
  public @Nullable Call call(Request request) {
    return request.reads()
        ? Route.find(request.path()).map(route -> new RoutedCall(route, request)).orElse(null)
        : null;
  }

  /** Browsers may ask what pages of other sites may do; for the original all else is not there. */
  @Override
  public Response outside(Request request) {
    return Cors.isPreflight(request) && Route.find(request.path()).isPresent()
        ? Cors.preflightOfV1()
        : Cors.openAsV1(ErrorResponse.notFound(request.path()));
  }

  @Override
  public @Nullable String token(Request request) {
    return request.headers().apply(TOKEN);
  }

  private final class RoutedCall implements Call {
    private final Route route;
    private final Request request;

    RoutedCall(Route route, Request request) {
      this.route = route;
      this.request = request;
    }

    @Override
    public Operation operation() {
      var format = route.suffix();
      return switch (route) {
        case Route.Index _ -> new Operation(NAME, "taxon_concepts", INDEX, format, Map.of());
        case Route.Nested one ->
            new Operation(
                NAME,
                one.endpoint().path(),
                INDEX,
                format,
                Map.of("taxon_concept_id", one.taxonConceptId()));
        case Route.Downloads _ -> new Operation(NAME, DOWNLOADS, INDEX, format, Map.of());
        case Route.LatestDownload _ -> new Operation(NAME, DOWNLOADS, "latest", format, Map.of());
      };
    }

    @Override
    public Reply<Answer> answer(Caller caller) {
      return Reply.guarded(
          () -> routed(route, request).map(SpeciesPlusApi::opened),
          failure ->
              switch (failure) {
                case RefusedRequest refusal -> refusal(refusal, route);
                case NotKeptException e -> refusal(RefusedRequest.noRelease(e), route);
                default -> null;
              });
    }

    /** A token that may not ask is, for the original, none. */
    @Override
    public Answer refused(Refusal refusal) {
      return switch (refusal) {
        case UNKNOWN, FORBIDDEN -> Answer.refused(Cors.openAsV1(unauthorised()), null);
        case TOO_MANY_REQUESTS -> refusal(RefusedRequest.tooFast(), route);
        case UNAVAILABLE -> refusal(RefusedRequest.unavailable(), route);
      };
    }
  }

  private static Answer opened(Answer answer) {
    return answer.with(Cors.openAsV1(answer.response()));
  }

  private Reply<Answer> routed(Route route, Request request) {
    var parameters =
        new Parameters(request.query(), route.parameters(), releases != null, originalErrors);
    var name = parameters.release();
    if (releases == null || name == null) {
      return routed(route, request, parameters, snapshots.get().orElse(null));
    }
    var chosen = releases.named(name);
    return chosen.inMemory() != null
        ? routed(route, request, parameters, chosen.inMemory())
        : Reply.later(
            Cost.READING, () -> routed(route, request, parameters, chosen.loaded().get()));
  }

  private Reply<Answer> routed(
      Route route, Request request, Parameters parameters, @Nullable SpeciesPlusSnapshot snapshot) {
    return switch (route) {
      case Route.Index _ -> index.answer(route, request, parameters, snapshot);
      case Route.Nested one ->
          nested.answer(NestedRequest.of(one, parameters, LocalDate.now(clock)), request, snapshot);
      case Route.Downloads _ ->
          Reply.reading(() -> Answer.of(downloads.list(route, request, parameters, snapshot), 0));
      case Route.LatestDownload _ ->
          Reply.reading(() -> Answer.of(downloads.latest(request, parameters, snapshot), 0));
    };
  }

  private static Response unauthorised() {
    return Response.of(401, "text/html", new byte[0]).with("Cache-Control", "no-cache");
  }

  private Answer refusal(RefusedRequest refusal, Route route) {
    var response =
        switch (originalErrors ? refusal.original() : Original.SAME) {
          case SAME -> error(refusal.status(), refusal.text(), route.format());
          case FAILURE -> error(FAILURE, FAILURE_TEXT, route.format());
          case FRAMEWORK_FAILURE ->
              ErrorResponse.of(FAILURE, "Internal Server Error", route.path());
        };
    return Answer.refused(Cors.openAsV1(response), refusal.text());
  }

  private static Response error(int status, String text, WireFormat format) {
    var out = format.writer(0);
    out.object("hash", () -> out.object("error", () -> out.text("message", text)));
    return Response.of(status, format.contentType(), format.body(out))
        .with("Cache-Control", "no-cache");
  }
}
