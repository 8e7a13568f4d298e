package org.saola.api.redlist3;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.admission.Api;
import org.saola.admission.Call;
import org.saola.admission.Caller;
import org.saola.admission.Operation;
import org.saola.admission.Refusal;
import org.saola.api.redlist3.Answers.Question;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.redlist.CodeLists;
import org.saola.store.redlist.RedListSnapshot;
import tools.jackson.databind.JsonNode;

/** The IUCN Red List API v3; here alone tokens stand in the URL. */
public final class RedListApi3 implements Api {
  /** The path that the API lies under. */
  public static final String BASE = Route.BASE;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Supplier<Optional<RedListSnapshot>> snapshots;
  private final Clock clock;
  private final Answers answers = new Answers();
  private final Regions regions;
  private final SpeciesLists lists;
  private final SpeciesAnswer species;
  private final Synonyms synonyms = new Synonyms();
  private final CodeLists codeLists;
  private final boolean originalErrors;

  /**
   * @param snapshots the release to answer from; asked once for each request
   */
  public RedListApi3(
      Supplier<Optional<RedListSnapshot>> snapshots, CodeLists codeLists, Clock clock) {
    this(snapshots, codeLists, clock, false);
  }

  private RedListApi3(
      Supplier<Optional<RedListSnapshot>> snapshots,
      CodeLists codeLists,
      Clock clock,
      boolean originalErrors) {
    this.snapshots = snapshots;
    this.codeLists = codeLists;
    this.originalErrors = originalErrors;
    this.clock = clock.withZone(LONDON);
    this.regions = new Regions(codeLists);
    this.lists = new SpeciesLists(codeLists, regions);
    this.species = new SpeciesAnswer(codeLists, regions);
  }

  /** The same, but errors of the original have its status, 200. */
  public RedListApi3 withOriginalErrors() {
    return new RedListApi3(snapshots, codeLists, clock, true);
  }

  @Override
  public @Nullable Call call(Request request) {
    return request.reads()
        ? Route.find(request.path()).map(route -> new RoutedCall(route, request)).orElse(null)
        : null;
  }

  @Override
  public Response outside(Request request) {
    return request.reads()
        ? Answers.refused(RefusedRequest.path())
        : Answers.refused(RefusedRequest.method()).with("allow", "GET, HEAD");
  }

  @Override
  public @Nullable String token(Request request) {
    try {
      return QueryParameters.parse(request.query()).find("token").orElse(null);
    } catch (MalformedQuery e) {
      return null; // no token can be read there
    }
  }

  @Override
  public boolean takesTokensFromUrls() {
    return true;
  }

  private final class RoutedCall implements Call {
    private final Route route;
    private final Request request;

    RoutedCall(Route route, Request request) {
      this.route = route;
      this.request = request;
    }

    @Override
    public boolean isFree() {
      return route instanceof Route.Version;
    }

    @Override
    public Operation operation() {
      return Operations.of(route);
    }

    @Override
    public Reply<Answer> answer(Caller caller) {
      return Reply.guarded(
          this::answer, failure -> failure instanceof RefusedRequest known ? refusal(known) : null);
    }

    private Reply<Answer> answer() {
      var snapshot = snapshots.get().orElseThrow(RefusedRequest::withoutData);
      var data = new RedListData(snapshot, LocalDate.now(clock));
      var release = snapshot.release().id();
      var question = new Question(release, data.today(), request.path(), request.acceptsGzip());
      return answers
          .answer(request, question, () -> body(route, data))
          .map(response -> Answer.of(response, release));
    }

    /** The original knew no token that may not ask. */
    @Override
    public Answer refused(Refusal refusal) {
      return switch (refusal) {
        case UNKNOWN, FORBIDDEN ->
            originalErrors // the status doesn't tell then, so the record must
                ? refusal(RefusedRequest.token())
                : Answer.refused(error(RefusedRequest.token()), null);
        case TOO_MANY_REQUESTS -> refusal(RefusedRequest.tooFast());
        case UNAVAILABLE -> refusal(RefusedRequest.unavailable());
      };
    }
  }

  private Answer refusal(RefusedRequest refusal) {
    return Answer.refused(error(refusal), refusal.text());
  }

  private Response error(RefusedRequest refusal) {
    return Answers.refused(originalErrors ? refusal.asTheOriginal() : refusal);
  }

  private JsonNode body(Route route, RedListData data) {
    return switch (route) {
      case Route.Version _ ->
          Json.object().put("version", data.snapshot().release().description().label());
      case Route.CountryList _ -> lists.countries();
      case Route.RegionList _ -> regions.list();
      case Route.GroupList _ -> lists.groups();
      case Route.Members wanted -> lists.members(wanted, data);
      case Route.Page wanted -> lists.page(wanted, data);
      case Route.Count(var region) -> lists.count(region, data);
      case Route.Synonyms(var name) -> synonyms.of(name, data);
      case Route.CommonNames(var name) -> species.commonNames(name, data);
      case Route.OfSpecies wanted -> species.of(wanted, data);
    };
  }
}
