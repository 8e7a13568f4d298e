package org.saola.visit.account;

import static org.saola.visit.Audience.EVERYBODY;

import java.util.List;
import org.saola.access.Account;
import org.saola.access.PasswordHash;
import org.saola.access.TokenSecret;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.ResetLinks;
import org.saola.visit.Afterwards;
import org.saola.visit.Entries;
import org.saola.visit.FormView;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.letter.LetterKind;
import org.saola.visit.letter.Letters;
import org.saola.visit.letter.NoMoreLetters;
import org.saola.visit.letter.Postage;
import org.saola.web.page.PageRenderer;

/** Leads those who forgot their password to a new one, by a link that works once. */
public final class ResetPages {
  static final String ASK = "/reset-password";
  static final String SET = "/new-password";
  private static final String TOKEN = "token";
  private static final String KEEP_TOKENS = "keep_tokens";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Letters letters;

  ResetPages(PageRenderer renderer, AccessStore access, Letters letters) {
    this.renderer = renderer;
    this.access = access;
    this.letters = letters;
  }

  /** Where a link leads; logs leave parameters of this name out. */
  public static String path(TokenSecret secret) {
    return SET + "?" + TOKEN + "=" + secret.text();
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(ASK, EVERYBODY, this::ask),
        VisitorRoute.post(ASK, EVERYBODY, this::sendLink),
        VisitorRoute.get(SET, EVERYBODY, this::show),
        VisitorRoute.post(SET, EVERYBODY, this::set));
  }

  private Response ask(Visit visit) {
    return letters.areSent()
        ? form(visit, 200, "account/reset-password.jte", new Entries())
        : renderer.answerAlone(visit.request(), 200, "account/no-mail.jte", visit.viewer());
  }

  private Response form(Visit visit, int status, String template, Entries entries) {
    return renderer.answerAlone(
        visit.request(), status, template, new FormView(visit.viewer(), entries, null));
  }

  private Response sendLink(Visit visit) {
    if (!letters.areSent()) {
      return renderer.answerAlone(visit.request(), 403, "account/no-mail.jte", visit.viewer());
    }
    var entries = new Entries(visit.form(), List.of(EmailField.NAME));
    var email = EmailField.read(visit, entries);
    if (email.isEmpty()) {
      return form(visit, 422, "account/reset-password.jte", entries);
    }
    var postage = letters.postage(LetterKind.NEW_PASSWORD, email.get(), visit.request());
    if (postage.isEmpty()) {
      return NoMoreLetters.answer(renderer, visit);
    }
    Afterwards.run("make a link for a new password", () -> sendLink(postage.get()));
    return renderer.answerAlone(
        visit.request(),
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("mailbox.look"),
            visit.say("mailbox.new-password"),
            null,
            ""));
  }

  private void sendLink(Postage postage) {
    access
        .accounts()
        .find(postage.to())
        .ifPresent(account ->
            letters.resetLink(
                postage, path(access.resetLinks().create(account.id())), ResetLinks.VALIDITY));
  }

  private Response show(Visit visit) {
    var token = visit.parameter(TOKEN);
    return access
        .resetLinks()
        .find(token)
        .map(account -> form(visit, 200, "account/new-password.jte", entries(token, account)))
        .orElseGet(() -> voidLink(visit));
  }

  private static Entries entries(String token, Account account) {
    return new Entries().with(TOKEN, token).with(EmailField.NAME, account.email());
  }

  private Response voidLink(Visit visit) {
    return renderer.answerAlone(
        visit.request(),
        404,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("account.void-link"),
            visit.say("account.void-link-password"),
            ASK,
            visit.say("account.ask-another")));
  }

  private Response set(Visit visit) {
    var token = visit.form().exact(TOKEN);
    var account = access.resetLinks().find(token);
    if (account.isEmpty()) {
      return voidLink(visit);
    }
    var entries = entries(token, account.get()).with(KEEP_TOKENS, visit.form().text(KEEP_TOKENS));
    var password = NewPassword.read(visit, account.get().email(), entries);
    if (password == null) {
      return form(visit, 422, "account/new-password.jte", entries);
    }
    var keepTokens = visit.form().isTicked(KEEP_TOKENS);
    return access.resetLinks().redeem(token, PasswordHash.of(password), keepTokens).isPresent()
        ? Redirect.to(SignInPage.PATH + "?from=" + SignInPage.PASSWORD_SET)
        : voidLink(visit);
  }
}
