package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.access.Profile;
import org.saola.access.TokenSecret;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.Token;
import org.saola.store.accounts.Tokens;
import org.saola.visit.Entries;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** Makes, rotates and removes the tokens of the account that is signed in. */
final class TokenPages {
  private static final String PATH = Dashboard.PATH + "/tokens";
  private static final String LABEL = "label";
  private static final String EXPIRY = "expiry";

  /** Days after which a token expires, by what the form sends; null = never. */
  private static final Map<String, Duration> EXPIRIES =
      Map.of("30", Duration.ofDays(30), "90", Duration.ofDays(90), "365", Duration.ofDays(365));

  private final PageRenderer renderer;
  private final Tokens tokens;
  private final Dashboard dashboard;
  private final InstantSource clock;

  TokenPages(PageRenderer renderer, Tokens tokens, Dashboard dashboard, InstantSource clock) {
    this.renderer = renderer;
    this.tokens = tokens;
    this.dashboard = dashboard;
    this.clock = clock;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.post(PATH, HOLDERS, this::create),
        VisitorRoute.post(PATH + "/{token:digits}/rotate", HOLDERS, this::rotate),
        VisitorRoute.post(PATH + "/{token:digits}/remove", HOLDERS, this::remove));
  }

  private Response create(Visit visit) {
    var account = visit.account();
    var entries = new Entries(visit.form(), List.of(LABEL, EXPIRY));
    var label = entries.value(LABEL);
    if (!Profile.isName(label)) {
      entries.refuse(LABEL, visit.say("problem.line", Profile.LONGEST_NAME));
    }
    if (!account.standing().mayAsk()) {
      entries.refuse(LABEL, visit.say("problem.no-new-tokens"));
    }
    if (dashboard.mustConfirm(account)) {
      entries.refuse(LABEL, visit.say("problem.confirm-first"));
    }
    if (!entries.isGood()) {
      return dashboard.show(visit, 422, entries);
    }
    var made = tokens.create(account.id(), label, expiry(entries.value(EXPIRY)), Actor.of(account));
    if (made.isEmpty()) {
      entries.refuse(LABEL, refusal(visit));
      return dashboard.show(visit, 422, entries);
    }
    return shown(visit, label, made.get().secret(), false);
  }

  private String refusal(Visit visit) {
    return tokens
        .sanctioned(visit.account().id())
        .map(token -> visit.say("problem.sanctioned." + token.standing().code()))
        .orElseGet(() -> visit.say("problem.many-tokens", Tokens.MOST));
  }

  private @Nullable Instant expiry(String choice) {
    var duration = EXPIRIES.get(choice);
    return duration == null ? null : clock.instant().plus(duration);
  }

  private Response shown(Visit visit, String label, TokenSecret secret, boolean rotated) {
    return renderer.answerAlone(
        visit.request(),
        200,
        "dashboard/new-token.jte",
        new NewTokenView(
            visit.viewer(),
            label,
            secret.text(),
            rotated,
            visit.request().origin(),
            dashboard.held()));
  }

  private Response rotate(Visit visit) {
    var account = visit.account();
    var label = tokens.find(visit.number("token")).map(Token::label).orElse("");
    return tokens
        .rotate(account.id(), visit.number("token"), Actor.of(account))
        .map(secret -> shown(visit, label, secret, true))
        .orElseGet(() -> renderer.notFound(visit.request()));
  }

  private Response remove(Visit visit) {
    var account = visit.account();
    var id = visit.number("token");
    if (tokens.remove(account.id(), id, Actor.of(account))) {
      return Redirect.to(Dashboard.PATH);
    }
    return tokens.list(account.id()).stream().anyMatch(token -> token.id() == id)
        ? kept(visit)
        : renderer.notFound(visit.request());
  }

  private Response kept(Visit visit) {
    return renderer.answerAlone(
        visit.request(),
        422,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("dashboard.token-stays"),
            visit.say("dashboard.token-stays-why"),
            Dashboard.PATH,
            visit.say("dashboard.back-to-account")));
  }
}
