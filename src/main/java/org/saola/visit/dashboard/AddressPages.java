package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.util.List;
import org.saola.access.Account;
import org.saola.access.TokenSecret;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.Addresses;
import org.saola.visit.Afterwards;
import org.saola.visit.Entries;
import org.saola.visit.FormView;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.CurrentPassword;
import org.saola.visit.account.EmailField;
import org.saola.visit.letter.LetterKind;
import org.saola.visit.letter.Letters;
import org.saola.visit.letter.NoMoreLetters;
import org.saola.visit.letter.Postage;
import org.saola.web.page.PageRenderer;

/**
 * Gives an account another e-mail address, and confirms the one it has: by a link that is mailed
 * there, and that its holder follows who is signed in. Somebody else who gets the link, as of a
 * mistyped address, can do nothing with it.
 */
final class AddressPages {
  static final String PATH = Dashboard.PATH + "/address";

  private static final String CONFIRM = PATH + "/confirm";
  private static final String TOKEN = "token";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Letters letters;

  AddressPages(PageRenderer renderer, AccessStore access, Letters letters) {
    this.renderer = renderer;
    this.access = access;
    this.letters = letters;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, HOLDERS, visit -> form(visit, 200, new Entries())),
        VisitorRoute.post(PATH, HOLDERS, this::ask),
        VisitorRoute.post(PATH + "/link", HOLDERS, this::askForOwn),
        VisitorRoute.get(CONFIRM, HOLDERS, this::show),
        VisitorRoute.post(CONFIRM, HOLDERS, this::confirm));
  }

  private Response form(Visit visit, int status, Entries entries) {
    return letters.areSent()
        ? renderer.answerAlone(
            visit.request(),
            status,
            "dashboard/address.jte",
            new FormView(visit.viewer(), entries, null))
        : renderer.answerAlone(
            visit.request(), status, "dashboard/address-alone.jte", visit.viewer());
  }

  private Response ask(Visit visit) {
    var entries = new Entries(visit.form(), List.of(EmailField.NAME));
    var email = EmailField.read(visit, entries);
    if (!letters.areSent() || email.isEmpty() || !CurrentPassword.isGiven(visit, access, entries)) {
      return form(visit, entries.status(), entries);
    }
    return sendLink(visit, email.get());
  }

  private Response askForOwn(Visit visit) {
    return letters.areSent()
        ? sendLink(visit, visit.account().email())
        : form(visit, 422, new Entries());
  }

  private Response sendLink(Visit visit, String email) {
    var account = visit.account();
    var postage = letters.postage(LetterKind.NEW_ADDRESS, email, visit.request());
    if (postage.isEmpty()) {
      return NoMoreLetters.answer(renderer, visit);
    }
    if (!email.equals(account.email())) {
      letters.addressWillChange(account, visit.request());
    }
    Afterwards.run("make a link that confirms an address", () -> sendLink(account, postage.get()));
    return message(visit, 200, visit.say("mailbox.look"), visit.say("mailbox.address", email));
  }

  private void sendLink(Account account, Postage postage) {
    if (access.accounts().find(postage.to()).filter(other -> !isSame(other, account)).isPresent()) {
      letters.addressTaken(postage);
    } else {
      var secret = access.addresses().prepare(account.id(), postage.to());
      letters.addressLink(postage, path(secret), Addresses.VALIDITY);
    }
  }

  private static boolean isSame(Account one, Account other) {
    return one.id() == other.id();
  }

  /** Where a link leads; logs leave parameters of this name out. */
  private static String path(TokenSecret secret) {
    return CONFIRM + "?" + TOKEN + "=" + secret.text();
  }

  private Response message(Visit visit, int status, String title, String text) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "visit/message.jte",
        new MessageView(visit.viewer(), title, text, PATH, visit.say("dashboard.back-to-address")));
  }

  private Response show(Visit visit) {
    var token = visit.parameter(TOKEN);
    return access
        .addresses()
        .find(token)
        .filter(change -> isSame(change.account(), visit.account()))
        .map(change ->
            renderer.answerAlone(
                visit.request(),
                200,
                "dashboard/confirm-address.jte",
                new FormView(
                    visit.viewer(),
                    new Entries().with(TOKEN, token).with(EmailField.NAME, change.email()),
                    null)))
        .orElseGet(() -> voidLink(visit));
  }

  private Response voidLink(Visit visit) {
    return message(visit, 404, visit.say("account.void-link"), visit.say("dashboard.void-link"));
  }

  private Response confirm(Visit visit) {
    var before = visit.account();
    var done = access.addresses().redeem(visit.form().exact(TOKEN), before.id());
    if (done.isEmpty()) {
      return voidLink(visit);
    }
    if (!done.get().email().equals(before.email())) {
      letters.addressChanged(before, visit.request());
      visit.signIn(before); // all sessions have ended
    }
    return Redirect.to(Dashboard.PATH);
  }
}
