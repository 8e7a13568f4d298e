package org.saola.visit.account;

import static org.saola.visit.Audience.EVERYBODY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.PasswordHash;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.NewAccount;
import org.saola.store.signup.SignUp;
import org.saola.store.signup.SignUps;
import org.saola.visit.Afterwards;
import org.saola.visit.Entries;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.letter.LetterKind;
import org.saola.visit.letter.Letters;
import org.saola.visit.letter.NoMoreLetters;
import org.saola.visit.letter.Postage;
import org.saola.web.page.PageRenderer;

/** Makes accounts for those who ask for one; does not tell whether there was one before. */
final class SignUpPage {
  static final String PATH = "/sign-up";

  /** The query with which those come whose account may not use the API. */
  static final String CONTRIBUTOR = "contributor";

  private static final String DECLARATION = "non_commercial";
  private static final String TERMS = "terms";
  private static final List<String> FIELDS = fields();

  private final PageRenderer renderer;
  private final AccessStore access;
  private final AccountSettings settings;
  private final Letters letters;

  SignUpPage(PageRenderer renderer, AccessStore access, AccountSettings settings, Letters letters) {
    this.renderer = renderer;
    this.access = access;
    this.settings = settings;
    this.letters = letters;
  }

  private static List<String> fields() {
    var fields = new ArrayList<>(ProfileFields.ALL);
    fields.addAll(List.of(EmailField.NAME, DECLARATION, TERMS));
    return List.copyOf(fields);
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, EVERYBODY, this::show),
        VisitorRoute.post(PATH, EVERYBODY, this::submit));
  }

  private Response show(Visit visit) {
    if (settings.signUp().policy(visit.request()).standing().isEmpty()) {
      return closed(visit, 200);
    }
    var notice =
        visit.parameter("from").equals(CONTRIBUTOR) ? visit.say("account.contributor") : null;
    return form(visit, 200, new Entries(), notice);
  }

  private Response form(Visit visit, int status, Entries entries, @Nullable String notice) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "account/sign-up.jte",
        new SignUpView(visit.viewer(), entries, settings.terms(), letters.areSent(), notice));
  }

  private Response closed(Visit visit, int status) {
    return renderer.answerAlone(visit.request(), status, "account/closed.jte", visit.viewer());
  }

  private Response submit(Visit visit) {
    var standing = settings.signUp().policy(visit.request()).standing();
    if (standing.isEmpty()) {
      return closed(visit, 403);
    }
    var form = visit.form();
    var entries = new Entries(form, FIELDS);
    var signUp = read(visit, entries);
    var password =
        letters.areSent() ? "" : NewPassword.read(visit, form.text(EmailField.NAME), entries);
    if (signUp == null || password == null) {
      return form(visit, 422, entries, null);
    }
    return letters.areSent()
        ? sendLink(visit, signUp)
        : make(visit, signUp, standing.get(), PasswordHash.of(password));
  }

  /** What was said; null when something is wrong with it, which is noted then. */
  private @Nullable SignUp read(Visit visit, Entries entries) {
    var form = visit.form();
    var profile = ProfileFields.read(visit.words(), entries);
    var email = EmailField.read(visit, entries);
    if (!form.isTicked(DECLARATION)) {
      ProfileFields.refuseUndeclared(visit.words(), entries, DECLARATION);
    }
    var terms = settings.terms().version();
    if (!form.exact(TERMS).equals(terms)) {
      entries.refuse(TERMS, visit.say("problem.terms"));
    }
    return profile == null || email.isEmpty() || !entries.isGood()
        ? null
        : new SignUp(email.get(), profile, terms);
  }

  private Response sendLink(Visit visit, SignUp signUp) {
    var postage = letters.postage(LetterKind.SIGN_UP, signUp.email(), visit.request());
    if (postage.isEmpty()) {
      return NoMoreLetters.answer(renderer, visit);
    }
    Afterwards.run("make a link for a new account", () -> sendLink(postage.get(), signUp));
    return renderer.answerAlone(
        visit.request(),
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(), visit.say("mailbox.look"), visit.say("mailbox.sign-up"), null, ""));
  }

  private void sendLink(Postage postage, SignUp signUp) {
    if (access.accounts().find(signUp.email()).isPresent()) {
      letters.signedUpAgain(postage);
    } else {
      var path = ConfirmSignUpPage.path(access.signUps().add(signUp));
      letters.signUpLink(postage, path, SignUps.VALIDITY);
    }
  }

  /** Without mail nobody can confirm the address, which administrators are told. */
  private Response make(Visit visit, SignUp signUp, Standing standing, PasswordHash password) {
    access
        .accounts()
        .signUp(
            new NewAccount(
                signUp.email(),
                signUp.profile(),
                Role.API,
                standing,
                signUp.termsVersion(),
                password),
            false);
    return renderer.answerAlone(
        visit.request(),
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("account.thanks"),
            visit.say("account.unless-there-was") + " " + whatIsNext(visit, standing),
            SignInPage.PATH,
            visit.say("form.sign-in")));
  }

  /** What the holder of a new account does. */
  static String whatIsNext(Visit visit, Standing standing) {
    return visit.say(standing.mayAsk() ? "account.next" : "account.next-waits");
  }
}
