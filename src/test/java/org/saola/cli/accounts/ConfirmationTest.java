package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.SignUpPolicy;
import org.saola.access.Standing;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.site.PageSettings;
import org.saola.site.SiteSettings;
import org.saola.store.accounts.NewAccount;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.web.legal.Terms;

/** Nobody has an account, or an address, without showing that the address is theirs. */
final class ConfirmationTest {
  private static final Terms TERMS = Terms.builtIn();
  private static final Mailbox MAILS = new Mailbox();

  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    var accounts =
        new AccountSettings(
            SignUpRule.of(SignUpPolicy.APPROVAL), TERMS, Mailbox.ORIGIN, MAILS::receive);
    site =
        new RunningSite(
                directory, SiteSettings.plain(new PageSettings(false, null, accounts, 90)), _ -> {})
            .refreshed();
    People.create(site.database(), "boss@example.org", Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Browser signUp(String email) throws Exception {
    var browser = new Browser(site.origin());
    var answer = browser.submit("/sign-up", "/sign-up", People.form(email, TERMS.version()));
    assertThat(answer.body()).contains("Look into your mailbox");
    return browser;
  }

  private static boolean exists(String email) {
    return site.database().access().accounts().find(email).isPresent();
  }

  private static int signIn(String email, String password) throws Exception {
    return new Browser(site.origin())
        .submit("/sign-in", "/sign-in", Map.of("email", email, "password", password))
        .statusCode();
  }

  /** An account that somebody made on a server that sent no mail then. */
  private static void madeWithoutMail(String email) {
    var profile = new Profile("M", "None", null, Purpose.RESEARCH, "None.");
    site.database()
        .access()
        .accounts()
        .signUp(
            new NewAccount(
                email,
                profile,
                Role.API,
                Standing.ACTIVE,
                TERMS.version(),
                PasswordHash.of(PASSWORD)),
            false);
  }

  @Test
  void whoeverSignsUpWithTheAddressOfAnotherGetsNothing() throws Exception {
    signUp("owner@example.org");
    var link = MAILS.linkTo("owner@example.org", "Your account");
    assertThat(exists("owner@example.org")).isFalse();
    assertThat(signIn("owner@example.org", PASSWORD)).isEqualTo(422);
    assertThat(MAILS.subjectsTo("boss@example.org")).isEmpty();

    var owner = new Browser(site.origin());
    assertThat(owner.get(link).body()).contains("owner@example.org", "Ada Ape");
    assertThat(exists("owner@example.org")).as("looking makes no account").isFalse();
    var fields = password(link, "the owner's own sentence");
    assertThat(owner.submit(link, "/confirm-sign-up", fields).body())
        .contains("Your account is made", "An administrator will look at it");
    assertThat(signIn("owner@example.org", PASSWORD)).as("what the stranger typed").isEqualTo(422);
    assertThat(signIn("owner@example.org", "the owner's own sentence")).isEqualTo(303);
    assertThat(MAILS.waitFor("boss@example.org", "An account waits for approval")).isNotEmpty();
    assertThat(owner.get(link).statusCode()).as("the link again").isEqualTo(404);
    var again = owner.post("/confirm-sign-up", fields, owner.formToken("/sign-in"));
    assertThat(again.statusCode()).isEqualTo(404);
  }

  private static Map<String, String> password(String link, String password) {
    var token = link.substring(link.indexOf('=') + 1);
    return Map.of("token", token, "new_password", password, "new_password_again", password);
  }

  @Test
  void aPasswordThatWillNotDoMakesNoAccount() throws Exception {
    var browser = signUp("short@example.org");
    var link = MAILS.linkTo("short@example.org", "Your account");
    var answer = browser.submit(link, "/confirm-sign-up", password(link, "short"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("fewer than 8 characters", "short@example.org");
    assertThat(exists("short@example.org")).isFalse();
  }

  @Test
  void withoutAConfirmedAddressThereAreNoNewTokens() throws Exception {
    madeWithoutMail("unconfirmed@example.org");
    var browser = People.signedIn(site.origin(), "unconfirmed@example.org");
    assertThat(browser.get("/account").body())
        .contains("Mail a link that confirms it")
        .doesNotContain("Make a new token");
    var refused = browser.submit("/account", "/account/tokens", Map.of("label", "x"));
    assertThat(refused.statusCode()).isEqualTo(422);
    browser.submit("/account", "/account/address/link", Map.of());
    var link = MAILS.linkTo("unconfirmed@example.org", "Confirm your address");
    var stranger = People.signedIn(site.origin(), "boss@example.org");
    assertThat(stranger.get(link).statusCode()).as("another account").isEqualTo(404);
    var fields = Map.of("token", link.substring(link.indexOf('=') + 1));
    assertThat(browser.submit(link, "/account/address/confirm", fields).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/account").body()).contains("Make a new token");
  }

  @Test
  void administratorsSeeThatNobodyConfirmedAnAddressAndMayAnswerForIt() throws Exception {
    madeWithoutMail("doubtful@example.org");
    var id = site.database().access().accounts().find("doubtful@example.org").orElseThrow().id();
    var boss = People.signedIn(site.origin(), "boss@example.org");
    assertThat(boss.get("/admin/accounts").body()).contains("not confirmed");
    var page = "/admin/accounts/" + id;
    assertThat(boss.get(page).body()).contains("not confirmed", "before you approve");
    boss.submit(page, page + "/address", Map.of());
    assertThat(boss.get(page).body()).doesNotContain("not confirmed");
    assertThat(boss.get("/admin/audit").body()).contains("address confirmed");
  }

  @Test
  void anAddressChangesWhenTheNewOneConfirmsAndTheOldOneHearsOfIt() throws Exception {
    People.create(site.database(), "before@example.org", Role.API);
    var browser = People.signedIn(site.origin(), "before@example.org");
    var other = People.signedIn(site.origin(), "before@example.org");
    var wrong = Map.of("email", "after@example.org", "password", "wrong password");
    assertThat(browser.submit("/account/address", "/account/address", wrong).statusCode())
        .isEqualTo(422);
    assertThat(MAILS.subjectsTo("after@example.org")).isEmpty();

    var fields = Map.of("email", "After@example.org ", "password", PASSWORD);
    browser.submit("/account/address", "/account/address", fields);
    var link = MAILS.linkTo("after@example.org", "Confirm your address");
    assertThat(MAILS.subjectsTo("before@example.org"))
        .containsExactly("Your account may get another address");
    assertThat(exists("after@example.org")).isFalse();
    assertThat(browser.get(link).body()).contains("after@example.org");
    var token = Map.of("token", link.substring(link.indexOf('=') + 1));
    browser.submit(link, "/account/address/confirm", token);
    assertThat(exists("before@example.org")).isFalse();
    assertThat(browser.get("/account/address").body()).contains("after@example.org");
    assertThat(other.get("/account").statusCode()).as("signed out elsewhere").isEqualTo(303);
    assertThat(signIn("after@example.org", PASSWORD)).isEqualTo(303);
    assertThat(MAILS.subjectsTo("before@example.org"))
        .containsExactly(
            "Your account may get another address", "Your account has another address");
  }

  @Test
  void askingForAnAddressDoesNotTellWhoseItIs() throws Exception {
    People.create(site.database(), "curious@example.org", Role.API);
    People.create(site.database(), "taken@example.org", Role.API);
    var browser = People.signedIn(site.origin(), "curious@example.org");
    var seen =
        List.of(
            ask(browser, "taken@example.org").replace("taken", "free"),
            ask(browser, "free@example.org"));
    assertThat(seen.getFirst()).isEqualTo(seen.getLast());
    MAILS.waitFor("free@example.org", "Confirm your address");
    assertThat(MAILS.waitFor("taken@example.org", "You have an account already"))
        .doesNotContain("curious@example.org", "token=");
  }

  private static final Pattern FORM_TOKEN = Pattern.compile("value=\"[^\"]*\"");

  private static String ask(Browser browser, String email) throws Exception {
    var fields = Map.of("email", email, "password", PASSWORD);
    var answer = browser.submit("/account/address", "/account/address", fields);
    return FORM_TOKEN.matcher(Objects.requireNonNull(answer.body())).replaceAll("");
  }

  @Test
  void withoutMailNobodyChangesAnAddressAlone(@TempDir Path directory) throws Exception {
    try (var silent = new RunningSite(directory, false, _ -> {}).refreshed()) {
      People.create(silent.database(), "alone@example.org", Role.API);
      var browser = People.signedIn(silent.origin(), "alone@example.org");
      assertThat(browser.get("/account/address").body()).contains("sends no mail");
      var fields = Map.of("email", "x@example.org", "password", PASSWORD);
      assertThat(browser.submit("/account", "/account/address", fields).statusCode())
          .isEqualTo(422);
      browser.submit("/sign-up", "/sign-up", People.form("new@example.org", TERMS.version()));
      var made = silent.database().access().accounts().find("new@example.org").orElseThrow();
      assertThat(made.addressConfirmed()).isFalse();
    }
  }
}
