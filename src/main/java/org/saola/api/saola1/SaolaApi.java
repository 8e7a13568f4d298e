package org.saola.api.saola1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.admission.Api;
import org.saola.admission.AuthorizationHeader;
import org.saola.admission.Call;
import org.saola.admission.Caller;
import org.saola.admission.Operation;
import org.saola.admission.Refusal;
import org.saola.api.saola1.Problem.Kind;
import org.saola.http.Cors;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.RouteTable;
import org.saola.http.path.RouteTable.Found;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.store.NotKeptException;
import org.saola.store.names.NamesNotReady;

/** The server's own API. */
public final class SaolaApi implements Api {
  /** The path that the API lies under. */
  public static final String BASE = "/api/saola/v1";

  /** The longest body that can be posted, in bytes: some 200,000 names with their days. */
  public static final int POSTED_BYTES = 16 << 20;

  private static final List<String> READS = List.of("GET", "HEAD");
  private static final String POST = "POST";
  private static final String NAME = "saola";
  private static final String TOKEN = "X-Authentication-Token";
  private static final String SOON = "5";

  /** Shorter than clients wait for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Resource> resources;
  private final RouteTable<Resource> routes = new RouteTable<>();

  /**
   * @param resources all that there is; the first that a path fits answers
   */
  public SaolaApi(List<Resource> resources) {
    this.resources = List.copyOf(resources);
    resources.forEach(resource -> routes.add(resource.path(), resource));
  }

  @Override
  public @Nullable Call call(Request request) {
    return find(request)
        .map(route -> new RoutedCall(route, request))
        .filter(call -> call.takes(request.method()))
        .orElse(null);
  }

  /** The shapes of its paths, below the base. */
  public List<String> paths() {
    return routes.shapes();
  }

  private Optional<Found<Resource>> find(Request request) {
    return routes.find(RouteTable.below(BASE, request.path()));
  }

  @Override
  public Response outside(Request request) {
    var found = find(request);
    if (found.isEmpty()) {
      var problem =
          Problem.notFound(
              "there.no",
              request.path(),
              String.join(", ", resources.stream().map(Resource::path).toList()));
      return problem(problem, request).response();
    }
    if (Cors.isPreflight(request)) {
      return Cors.preflight();
    }
    var allowed = methods(found.get().target());
    var problem =
        allowed.equals(READS)
            ? Problem.of(Kind.METHOD_NOT_ALLOWED, "method.read", request.path())
            : Problem.of(
                Kind.METHOD_NOT_ALLOWED,
                "method.takes",
                request.path(),
                String.join(", ", allowed));
    return problem(problem, request).response().with("Allow", String.join(", ", allowed));
  }

  private static List<String> methods(Resource resource) {
    var methods = new ArrayList<>(resource.takesReads() ? READS : List.of());
    if (resource.takesPosts()) {
      methods.add(POST);
    }
    methods.addAll(resource.changes());
    return methods;
  }

  @Override
  public @Nullable String token(Request request) {
    var token = request.headers().apply(TOKEN);
    return token == null || token.isEmpty() ? AuthorizationHeader.token(request) : token;
  }

  private record RoutedCall(Found<Resource> route, Request request) implements Call {

    @Override
    public Operation operation() {
      return new Operation(NAME, route.pattern().fixedPart(), "show", "json", route.named());
    }

    boolean takes(String method) {
      return methods(route.target()).contains(method);
    }

    @Override
    public Reply<Answer> answer(Caller caller) {
      var question =
          new Question(request, caller, route.named(), QueryParameters.parse(request.query()));
      return asked(question)
          .map(answer -> answer.with(Cors.open(answer.response()).with("Vary", "Accept")));
    }

    private Reply<Answer> asked(Question question) {
      return Reply.recovered(
          () -> reply(route.target(), question), failure -> instead(question, failure));
    }

    private static Reply<Answer> reply(Resource resource, Question question) {
      if (question.request().reads()) {
        return resource.get(question);
      }
      return question.request().method().equals(POST)
          ? resource.post(question)
          : resource.change(question);
    }

    private @Nullable Reply<Answer> instead(Question question, Throwable failure) {
      return switch (failure) {
        case Problem problem -> Reply.now(JsonAnswer.of(problem, request));
        case NotKeptException e ->
            Reply.now(JsonAnswer.of(Problem.of(Kind.NOT_FOUND, e.said()), request));
        case NamesNotReady e -> Reply.later(Cost.WAITING, () -> again(question, e));
        default -> null;
      };
    }

    /** Asks again when there are names; who waits for them takes no turn of those who read. */
    private Reply<Answer> again(Question question, NamesNotReady reason) {
      if (reason.await(PATIENCE.minusNanos(System.nanoTime() - request.arrivedNanos()))) {
        return asked(question);
      }
      var answer = JsonAnswer.unavailable(reason.said(), request);
      return Reply.now(answer.with(answer.response().with("Retry-After", SOON)));
    }

    @Override
    public Answer refused(Refusal refusal) {
      return switch (refusal) {
        case UNKNOWN -> {
          var answer = problem(unauthorized(), request);
          yield Answer.refused(
              answer.response().with("WWW-Authenticate", "Bearer realm=\"saola\""), null);
        }
        case FORBIDDEN -> problem(Problem.of(Problem.Kind.FORBIDDEN, "banned.token"), request);
        case TOO_MANY_REQUESTS ->
            problem(Problem.of(Problem.Kind.TOO_MANY_REQUESTS, "limit.wait"), request);
        case UNAVAILABLE ->
            problem(Problem.of(Problem.Kind.SERVICE_UNAVAILABLE, "token.away"), request);
      };
    }

    private static Problem unauthorized() {
      return Problem.of(Problem.Kind.UNAUTHORIZED, "token.missing");
    }
  }

  private static Answer problem(Problem problem, Request request) {
    var answer = JsonAnswer.of(problem, request);
    return answer.with(Cors.open(answer.response()));
  }
}
