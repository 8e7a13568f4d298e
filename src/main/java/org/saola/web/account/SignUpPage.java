package org.saola.web.account;

import static org.saola.web.visit.Audience.EVERYBODY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.EmailAddress;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.store.accounts.Accounts;
import org.saola.store.accounts.NewAccount;
import org.saola.store.sql.DatabaseException;
import org.saola.web.page.PageRenderer;
import org.saola.web.visit.Entries;
import org.saola.web.visit.MessageView;
import org.saola.web.visit.Route;
import org.saola.web.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes accounts for those who ask for one; does not tell whether there was one before. */
final class SignUpPage {
  static final String PATH = "/sign-up";

  /** The query with which those come whose account may not use the API. */
  static final String CONTRIBUTOR = "contributor";

  private static final String EMAIL = "email";
  private static final String DECLARATION = "non_commercial";
  private static final String TERMS = "terms";
  private static final List<String> FIELDS = fields();

  private static final Logger LOG = LoggerFactory.getLogger(SignUpPage.class);

  private final PageRenderer renderer;
  private final Accounts accounts;
  private final AccountSettings settings;
  private final Letters letters;

  SignUpPage(PageRenderer renderer, Accounts accounts, AccountSettings settings, Letters letters) {
    this.renderer = renderer;
    this.accounts = accounts;
    this.settings = settings;
    this.letters = letters;
  }

  private static List<String> fields() {
    var fields = new ArrayList<>(ProfileFields.ALL);
    fields.addAll(List.of(EMAIL, DECLARATION, TERMS));
    return List.copyOf(fields);
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, EVERYBODY, this::show), Route.post(PATH, EVERYBODY, this::submit));
  }

  private Response show(Visit visit) {
    if (settings.signUp().policy(visit.request()).standing().isEmpty()) {
      return closed(visit, 200);
    }
    var notice =
        visit.parameter("from").equals(CONTRIBUTOR)
            ? "You do not have permission to access the API, please sign up for an API account."
            : null;
    return form(visit, 200, new Entries(), notice);
  }

  private Response form(Visit visit, int status, Entries entries, @Nullable String notice) {
    return renderer.answerAlone(
        status,
        "account/sign-up.jte",
        new SignUpView(visit.viewer(), entries, settings.terms(), notice));
  }

  private Response closed(Visit visit, int status) {
    return renderer.answerAlone(status, "account/closed.jte", visit.viewer());
  }

  private Response submit(Visit visit) {
    var standing = settings.signUp().policy(visit.request()).standing();
    if (standing.isEmpty()) {
      return closed(visit, 403);
    }
    var form = visit.form();
    var entries = new Entries(form, FIELDS);
    var profile = ProfileFields.read(entries);
    var email = EmailAddress.find(form.text(EMAIL));
    if (email.isEmpty()) {
      entries.refuse(EMAIL, "This is no e-mail address; write it like name@example.org");
    }
    if (!form.isTicked(DECLARATION)) {
      ProfileFields.refuseUndeclared(entries, DECLARATION);
    }
    if (!form.exact(TERMS).equals(settings.terms().version())) {
      entries.refuse(TERMS, "Read the terms of use and accept them");
    }
    var password = NewPassword.read(form, form.text(EMAIL), entries);
    if (profile == null || email.isEmpty() || password == null || !entries.isGood()) {
      return form(visit, 422, entries, null);
    }
    var postage = letters.postage(LetterKind.SIGN_UP, email.get(), visit.request());
    if (postage.isEmpty()) {
      return NoMoreLetters.answer(renderer, visit);
    }
    var account = newAccount(email.get(), profile, standing.get(), password);
    accounts
        .signUp(account, false)
        .ifPresentOrElse(
            made -> tell(visit.request(), postage.get(), made),
            () -> letters.signedUpAgain(postage.get()));
    return done(visit, standing.get());
  }

  private NewAccount newAccount(String email, Profile profile, Standing standing, String password) {
    return new NewAccount(
        email, profile, Role.API, standing, settings.terms().version(), PasswordHash.of(password));
  }

  private void tell(Request request, Postage postage, Account account) {
    letters.signedUp(postage, account);
    if (account.standing() == Standing.PENDING && letters.areSent()) {
      // elsewhere, so that the time of the answer does not tell whether there was an account
      Thread.startVirtualThread(() -> tellAdministrators(request, account));
    }
  }

  private void tellAdministrators(Request request, Account waiting) {
    try {
      accounts.list(Role.ADMIN).stream()
          .filter(administrator -> administrator.standing().mayAsk())
          .forEach(administrator -> letters.waits(administrator, waiting, request));
    } catch (DatabaseException e) {
      LOG.warn("Can't tell administrators of account {}: {}", waiting.id(), e.getMessage());
    }
  }

  private Response done(Visit visit, Standing standing) {
    var next =
        standing.mayAsk()
            ? "You can sign in now and make your first token."
            : "An administrator will look at it. You can sign in meanwhile; tokens can be made as"
                + " soon as the account is approved.";
    return renderer.answerAlone(
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            "Thank you",
            "Unless there was an account with this address already, there is one now. " + next,
            SignInPage.PATH,
            "Sign in"));
  }
}
