package org.saola.api.redlist4;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.admission.Api;
import org.saola.admission.AuthorizationHeader;
import org.saola.admission.Call;
import org.saola.admission.Caller;
import org.saola.admission.Operation;
import org.saola.admission.Refusal;
import org.saola.api.redlist4.document.Era;
import org.saola.http.Cors;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.redlist.CodeLists;
import org.saola.store.NotKeptException;
import org.saola.store.RedListSnapshots;
import org.saola.store.redlist.RedListSnapshot;

/** The IUCN Red List API v4 (contract section 1). */
public final class RedListApi implements Api {
  /** The path that the API lies under. */
  public static final String BASE = Route.BASE;

  private static final String RELEASE = "release";

  private final Supplier<Optional<RedListSnapshot>> snapshots;
  private final @Nullable RedListSnapshots releases;
  private final Answers answers = new Answers();
  private final FactHandler facts;
  private final ListHandler lists;
  private final TaxonHandler taxa;
  private final AssessmentHandler assessments;
  private final SearchHandler search;

  /**
   * The API as the original has it.
   *
   * @param snapshots the release to answer from; asked once for each request
   * @param era how the wire looks
   */
  public RedListApi(
      Supplier<Optional<RedListSnapshot>> snapshots, CodeLists codeLists, Era era, Clock clock) {
    this(snapshots, null, codeLists, era, clock);
  }

  /** The same, but requests may choose among the releases that are kept. */
  public RedListApi(RedListSnapshots releases, CodeLists codeLists, Era era, Clock clock) {
    this(releases::current, releases, codeLists, era, clock);
  }

  private RedListApi(
      Supplier<Optional<RedListSnapshot>> snapshots,
      @Nullable RedListSnapshots releases,
      CodeLists codeLists,
      Era era,
      Clock clock) {
    this.snapshots = snapshots;
    this.releases = releases;
    this.facts = new FactHandler(answers, codeLists);
    this.lists = new ListHandler(answers, codeLists, era);
    this.taxa = new TaxonHandler(answers, era);
    this.assessments = new AssessmentHandler(clock, era);
    this.search = new SearchHandler(answers, clock);
  }

  /** The shapes of its paths, below the base. */
  public static List<String> paths() {
    return Routes.TABLE.shapes();
  }

  /** What is kept in memory, by name; to be measured. */
  public Map<String, Cache<?, ?>> caches() {
    return Map.of("redlist4", answers.measured(), "redlist4_assessments", assessments.measured());
  }

  @Override
  public @Nullable Call call(Request request) {
    return request.reads()
        ? Route.find(request.path()).map(route -> new RoutedCall(route, request)).orElse(null)
        : null;
  }

  /** Browsers may ask what pages of other sites may do. */
  @Override
  public Response outside(Request request) {
    if (Route.find(request.path()).isEmpty()) {
      return Cors.open(
          NotFoundPage.of(
              snapshots.get().map(held -> held.release().description().label()).orElse("")));
    }
    return Cors.isPreflight(request)
        ? Cors.preflight()
        : Cors.open(Answers.refused(RefusedRequest.method()).with("allow", "GET, HEAD"));
  }

  @Override
  public @Nullable String token(Request request) {
    return AuthorizationHeader.token(request);
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
      return Operations.of(route);
    }

    @Override
    public Reply<Answer> answer(Caller caller) {
      return Reply.guarded(
          this::answer,
          failure ->
              switch (failure) {
                case RefusedRequest refusal -> refusal(refusal);
                case NotKeptException e ->
                    refusal(RefusedRequest.notFound(String.valueOf(e.getMessage())));
                default -> null;
              });
    }

    private Reply<Answer> answer() {
      var name = releases == null ? null : releaseName(request);
      if (releases == null || name == null) {
        return answer(snapshots.get().orElse(null));
      }
      var chosen = releases.named(name);
      return chosen.inMemory() != null
          ? answer(chosen.inMemory())
          : Reply.later(Cost.READING, () -> answer(chosen.loaded().get()));
    }

    private Reply<Answer> answer(@Nullable RedListSnapshot snapshot) {
      var release = snapshot == null ? 0 : snapshot.release().id();
      return routed(route, request, snapshot)
          .map(response ->
              route instanceof Route.OneAssessment(var id)
                  ? Answer.of(Cors.open(response), release, Integer.parseInt(id))
                  : Answer.of(Cors.open(response), release));
    }

    @Override
    public Answer refused(Refusal refusal) {
      return switch (refusal) {
        case UNKNOWN ->
            Answer.refused(Cors.open(Answers.refused(RefusedRequest.unauthorized())), null);
        case FORBIDDEN -> refusal(RefusedRequest.forbidden());
        case TOO_MANY_REQUESTS -> refusal(RefusedRequest.tooFast());
        case UNAVAILABLE -> refusal(RefusedRequest.unavailable());
      };
    }
  }

  /** The label or number of the release that is asked for; null for the one that is served. */
  private static @Nullable String releaseName(Request request) {
    var sent = QueryParameters.named(RELEASE, request.query());
    if (sent.isEmpty()) {
      return null;
    }
    var only = sent.getFirst();
    if (sent.size() > 1 || !only.name().equals(RELEASE) || only.value().isBlank()) {
      throw RefusedRequest.badParameter(
          RELEASE + " must be sent once, with the label or number of a release");
    }
    return only.value();
  }

  private static Answer refusal(RefusedRequest refusal) {
    return Answer.refused(Cors.open(Answers.refused(refusal)), refusal.text());
  }

  private Reply<Response> routed(Route route, Request request, @Nullable RedListSnapshot snapshot) {
    return switch (route) {
      case Route.ApiVersion _ -> Reply.now(facts.apiVersion(request));
      case Route.CodeList(var group) -> Reply.now(facts.codeList(group, request));
      case Route.Single(var fact) -> Reply.now(facts.fact(fact, request, present(snapshot)));
      case Route.RankNames(var rank) -> facts.rankNames(rank, request, present(snapshot));
      case Route.ByCode wanted -> Reply.now(lists.byCode(wanted, request, present(snapshot)));
      case Route.ByName wanted -> Reply.now(lists.byName(wanted, request, present(snapshot)));
      case Route.PossiblyExtinct wanted ->
          Reply.now(lists.possiblyExtinct(wanted, request, present(snapshot)));
      case Route.Search _ -> search.search(request, present(snapshot));
      case Route.TaxonById(var sisId) -> taxa.byId(sisId, request, present(snapshot));
      case Route.TaxonByName _ -> taxa.byName(request, present(snapshot));
      case Route.OneAssessment(var id) -> assessments.answer(id, request, present(snapshot));
    };
  }

  private static RedListSnapshot present(@Nullable RedListSnapshot snapshot) {
    if (snapshot == null) {
      throw RefusedRequest.withoutData();
    }
    return snapshot;
  }
}
