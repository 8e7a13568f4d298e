package org.saola.visit.account;

import static org.saola.visit.Audience.EVERYBODY;

import java.util.List;
import java.util.Optional;
import org.saola.access.Account;
import org.saola.access.PasswordHash;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenSecret;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.NewAccount;
import org.saola.store.signup.SignUp;
import org.saola.visit.Afterwards;
import org.saola.visit.Entries;
import org.saola.visit.FormView;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.letter.Letters;
import org.saola.web.page.PageRenderer;

/**
 * Makes the account of somebody who signed up and followed the link that was mailed. The password
 * is chosen here and not before, so that no stranger knows it who signed up with the address.
 */
final class ConfirmSignUpPage {
  static final String PATH = "/confirm-sign-up";

  private static final String TOKEN = "token";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final AccountSettings settings;
  private final Letters letters;

  ConfirmSignUpPage(
      PageRenderer renderer, AccessStore access, AccountSettings settings, Letters letters) {
    this.renderer = renderer;
    this.access = access;
    this.settings = settings;
    this.letters = letters;
  }

  /** Where a link leads; logs leave parameters of this name out. */
  static String path(TokenSecret secret) {
    return PATH + "?" + TOKEN + "=" + secret.text();
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, EVERYBODY, this::show),
        VisitorRoute.post(PATH, EVERYBODY, this::confirm));
  }

  private Response show(Visit visit) {
    var token = visit.parameter(TOKEN);
    return access
        .signUps()
        .find(token)
        .map(signUp -> form(visit, 200, entries(token, signUp)))
        .orElseGet(() -> voidLink(visit));
  }

  private static Entries entries(String token, SignUp signUp) {
    return new Entries()
        .with(TOKEN, token)
        .with("email", signUp.email())
        .with("name", signUp.profile().name())
        .with("organisation", signUp.profile().organisation());
  }

  private Response form(Visit visit, int status, Entries entries) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "account/confirm-sign-up.jte",
        new FormView(visit.viewer(), entries, null));
  }

  private Response voidLink(Visit visit) {
    return renderer.answerAlone(
        visit.request(),
        404,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("account.void-link"),
            visit.say("account.void-link-sign-up"),
            SignUpPage.PATH,
            visit.say("account.sign-up-again")));
  }

  private Response confirm(Visit visit) {
    var standing = settings.signUp().policy(visit.request()).standing();
    if (standing.isEmpty()) {
      return renderer.answerAlone(visit.request(), 403, "account/closed.jte", visit.viewer());
    }
    var token = visit.form().exact(TOKEN);
    var signUp = access.signUps().find(token);
    if (signUp.isEmpty()) {
      return voidLink(visit);
    }
    var entries = entries(token, signUp.get());
    var password = NewPassword.read(visit, signUp.get().email(), entries);
    if (password == null) {
      return form(visit, 422, entries);
    }
    return make(signUp.get(), standing.get(), PasswordHash.of(password))
        .map(account -> done(visit, account))
        .orElseGet(() -> voidLink(visit));
  }

  /** Empty when somebody was first. */
  private Optional<Account> make(SignUp signUp, Standing standing, PasswordHash password) {
    var account =
        new NewAccount(
            signUp.email(), signUp.profile(), Role.API, standing, signUp.termsVersion(), password);
    var made = access.accounts().signUp(account, true);
    access.signUps().remove(signUp.email());
    return made;
  }

  private Response done(Visit visit, Account account) {
    var standing = account.standing();
    if (standing == Standing.PENDING) {
      Afterwards.run(
          "tell administrators of an account that waits",
          () -> tellAdministrators(visit.request(), account));
    }
    return renderer.answerAlone(
        visit.request(),
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("account.made"),
            SignUpPage.whatIsNext(visit, standing),
            SignInPage.PATH,
            visit.say("form.sign-in")));
  }

  private void tellAdministrators(Request request, Account waiting) {
    access.accounts().list(Role.ADMIN).stream()
        .filter(administrator -> administrator.standing().mayAsk())
        .forEach(administrator -> letters.waits(administrator, waiting, request));
  }
}
