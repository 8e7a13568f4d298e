package org.saola.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.access.BoundedLog;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Redirect;
import org.saola.http.Request;
import org.saola.http.RequestSource;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.store.accounts.AccessStore;
import org.saola.web.page.PageRenderer;
import org.slf4j.LoggerFactory;

/** Lets visitors to the pages they may see, and only genuine forms to what acts on them. */
public final class VisitHandler implements Handler {
  /** Where people sign in. */
  public static final String SIGN_IN = "/sign-in";

  /** Where people go who have signed in. */
  public static final String ACCOUNT = "/account";

  /** Where people set up and remove a second factor. */
  public static final String SECOND_FACTOR = ACCOUNT + "/second-factor";

  private final BoundedLog log = new BoundedLog(LoggerFactory.getLogger(VisitHandler.class));

  private final AccessStore access;
  private final PageRenderer renderer;
  private final List<VisitorRoute> routes;
  private final SentForms sent = new SentForms();

  public VisitHandler(AccessStore access, PageRenderer renderer, List<VisitorRoute> routes) {
    this.access = access;
    this.renderer = renderer;
    this.routes = List.copyOf(routes);
  }

  /** All that can be visited, in the order in which requests are compared with it. */
  public List<VisitorRoute> routes() {
    return routes;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.reading(() -> visited(request));
  }

  private Response visited(Request request) {
    var allowed = new ArrayList<String>();
    var segments = PathPattern.raw(request.path());
    for (var route : routes) {
      var path = route.path().match(segments);
      if (path != null) {
        if (route.takes(request.method())) {
          var visit = new Visit(access, request, path);
          return route.method().equals("POST") ? submitted(route, visit) : shown(route, visit);
        }
        allowed.add(route.method());
      }
    }
    return allowed.isEmpty() ? renderer.notFound(request) : notAllowed(allowed);
  }

  private Response shown(VisitorRoute route, Visit visit) {
    boolean foreign = route.method().equals("PUT") && RequestSource.isForeign(visit.request());
    return visit.finished(
        foreign
            ? refused(visit)
            : keptOut(route, visit).orElseGet(() -> route.page().apply(visit)));
  }

  /** The answer to those whom the page is not for. */
  private Optional<Response> keptOut(VisitorRoute route, Visit visit) {
    var account = visit.signedIn();
    if (route.audience() == Audience.EVERYBODY) {
      return Optional.empty();
    }
    if (account.isEmpty()) {
      return Optional.of(toSignIn(route, visit.request()));
    }
    if (!route.audience().includes(account.get())) {
      log.warn(
          "Account {} asked for {}, which is for administrators",
          account.get().id(),
          visit.request().path());
      return Optional.of(renderer.notFound(visit.request()));
    }
    return Optional.empty();
  }

  private Response submitted(VisitorRoute route, Visit visit) {
    // before all else: what the form did may be that its sender is signed out
    var earlier = sent.find(visit.request());
    if (earlier != null) {
      return earlier;
    }
    var keptOut = keptOut(route, visit);
    if (keptOut.isPresent()) {
      return visit.finished(keptOut.get());
    }
    var answer = sent.answer(visit.request(), () -> act(route, visit));
    return answer == null ? visit.finished(refused(visit)) : answer;
  }

  private @Nullable Response act(VisitorRoute route, Visit visit) {
    if (!visit.redeemForm()) {
      return null;
    }
    var sender = visit.signedIn();
    var response = route.page().apply(visit);
    if (response.status() == 404 && sender.isPresent()) {
      log.warn(
          "Account {} sent a form to {}, where it has nothing",
          sender.get().id(),
          visit.request().path());
    }
    return visit.finished(response);
  }

  private static Response toSignIn(VisitorRoute route, Request request) {
    var query = request.query() == null ? "" : "?" + request.query();
    var asked = request.path() + query;
    var next = route.method().equals("GET") && Redirect.isOwn(asked) ? asked : ACCOUNT;
    return Redirect.to(SIGN_IN + "?" + QueryParameters.toQueryString(Map.of("next", next)));
  }

  private Response refused(Visit visit) {
    var path = visit.request().path();
    if (path.equals(SIGN_IN) && visit.signedIn().isPresent()) {
      return Redirect.to(ACCOUNT); // that is what the form was for
    }
    log.warn(
        "Refused a form sent to {} from {}: it came from another site, twice, or too late",
        path,
        visit.request().clientAddress());
    return renderer.answerAlone(
        visit.request(),
        403,
        "visit/refused.jte",
        new RefusedView(visit.viewer(), isShown(path) ? path : ACCOUNT));
  }

  /** Whether there is a page to look at, besides what takes the form. */
  private boolean isShown(String path) {
    return routes.stream().anyMatch(route -> route.takes("GET") && route.liesAt(path));
  }

  private static Response notAllowed(List<String> methods) {
    var allowed = methods.stream().distinct().sorted().collect(Collectors.joining(", "));
    return Response.of(
            405,
            "text/plain; charset=utf-8",
            "This page takes %s\n".formatted(allowed).getBytes(UTF_8))
        .with("Allow", allowed.replace("GET", "GET, HEAD"));
  }
}
