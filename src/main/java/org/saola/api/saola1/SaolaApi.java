package org.saola.api.saola1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.admission.Api;
import org.saola.admission.AuthorizationHeader;
import org.saola.admission.Call;
import org.saola.admission.Caller;
import org.saola.admission.Operation;
import org.saola.admission.Refusal;
import org.saola.http.Cors;
import org.saola.http.PercentEncoding;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.store.NotKeptException;
import org.saola.store.names.NamesNotReady;

/** The server's own API. */
public final class SaolaApi implements Api {
  /** The path that the API lies under. */
  public static final String BASE = "/api/saola/v1";

  /** The longest body that can be posted, in bytes: some 200,000 names with their days. */
  public static final int POSTED_BYTES = 16 << 20;

  private static final String POST = "POST";
  private static final String NAME = "saola";
  private static final String TOKEN = "X-Authentication-Token";
  private static final String SOON = "5";

  private record Route(PathTemplate template, Resource resource) {}

  private final List<Route> routes;

  /**
   * @param resources all that there is; the first that a path fits answers
   */
  public SaolaApi(List<Resource> resources) {
    routes =
        resources.stream()
            .map(resource -> new Route(PathTemplate.of(resource.path()), resource))
            .toList();
  }

  @Override
  public @Nullable Call call(Request request) {
    var found = find(request);
    return found != null && found.takes(request.method()) ? found : null;
  }

  private @Nullable RoutedCall find(Request request) {
    var path = segments(request.path());
    for (var route : routes) {
      var named = route.template().match(path);
      if (named != null) {
        return new RoutedCall(route, request, named);
      }
    }
    return null;
  }

  /** The segments below the base, decoded; a slash at the end does not count. */
  private static List<String> segments(String path) {
    var below = path.substring(Math.min(path.length(), BASE.length() + 1));
    return Arrays.stream(below.split("/")).map(PercentEncoding::decodePath).toList();
  }

  @Override
  public Response outside(Request request) {
    var found = find(request);
    if (found == null) {
      var problem =
          Problem.notFound(
              "there is no %s; there is %s"
                  .formatted(
                      request.path(),
                      String.join(
                          ", ", routes.stream().map(route -> route.resource().path()).toList())));
      return problem(problem, request).response();
    }
    if (Cors.isPreflight(request)) {
      return Cors.preflight();
    }
    var allowed = found.methods();
    var detail =
        allowed.size() == 2
            ? "%s can only be read: GET or HEAD".formatted(request.path())
            : "%s takes %s".formatted(request.path(), String.join(", ", allowed));
    return problem(new Problem(405, "Method Not Allowed", detail), request)
        .response()
        .with("Allow", String.join(", ", allowed));
  }

  @Override
  public @Nullable String token(Request request) {
    var token = request.headers().apply(TOKEN);
    return token == null || token.isEmpty() ? AuthorizationHeader.token(request) : token;
  }

  private record RoutedCall(Route route, Request request, Map<String, String> named)
      implements Call {

    @Override
    public Operation operation() {
      return new Operation(NAME, route.template().fixedPart(), "show", "json", named);
    }

    boolean takes(String method) {
      return methods().contains(method);
    }

    List<String> methods() {
      var methods = new ArrayList<>(List.of("GET", "HEAD"));
      if (route.resource().takesPosts()) {
        methods.add(POST);
      }
      methods.addAll(route.resource().changes());
      return methods;
    }

    @Override
    public Reply<Answer> answer(Caller caller) {
      var question = new Question(request, caller, named, QueryParameters.parse(request.query()));
      var resource = route.resource();
      return Reply.guarded(
          () -> reply(resource, question).map(answer -> answer.with(Cors.open(answer.response()))),
          this::failed);
    }

    private static Reply<Answer> reply(Resource resource, Question question) {
      if (question.request().reads()) {
        return resource.get(question);
      }
      return question.request().method().equals(POST)
          ? resource.post(question)
          : resource.change(question);
    }

    private @Nullable Answer failed(Throwable failure) {
      return switch (failure) {
        case Problem problem -> problem(problem, request);
        case NotKeptException e ->
            problem(Problem.notFound(String.valueOf(e.getMessage())), request);
        case NamesNotReady e -> {
          var answer = JsonAnswer.unavailable(String.valueOf(e.getMessage()), request);
          yield answer.with(Cors.open(answer.response()).with("Retry-After", SOON));
        }
        default -> null;
      };
    }

    @Override
    public Answer refused(Refusal refusal) {
      return switch (refusal) {
        case UNKNOWN -> {
          var answer = problem(unauthorized(), request);
          yield Answer.refused(
              answer.response().with("WWW-Authenticate", "Bearer realm=\"saola\""), null);
        }
        case FORBIDDEN ->
            problem(
                new Problem(
                    403, "Forbidden", "this token may not ask; its holder can find out why"),
                request);
        case TOO_MANY_REQUESTS ->
            problem(
                new Problem(429, "Too Many Requests", "wait as long as Retry-After says"), request);
        case UNAVAILABLE ->
            problem(
                new Problem(
                    503,
                    "Service Unavailable",
                    "the database is away; wait as long as Retry-After says"),
                request);
      };
    }

    private static Problem unauthorized() {
      return new Problem(
          401, "Unauthorized", "send a token in the header Authorization, as: Bearer TOKEN");
    }
  }

  private static Answer problem(Problem problem, Request request) {
    var answer = JsonAnswer.of(problem, request);
    return answer.with(Cors.open(answer.response()));
  }
}
