package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.access.SignUpPolicy;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.site.PageSettings;
import org.saola.site.SiteSettings;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.web.legal.Terms;

/** What holders and administrators do, from signing up to the end of an account. */
final class AccountLifeTest {
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
                directory,
                SiteSettings.plain(new PageSettings(false, "desk@example.org", accounts, 90)),
                _ -> {})
            .refreshed();
    People.create(site.database(), "boss@example.org", Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> signUp(Browser browser, Map<String, String> fields)
      throws Exception {
    return browser.submit("/sign-up", "/sign-up", fields);
  }

  private static int statusWith(String token) throws Exception {
    return site.send(site.request("/api/v4/information/api_version").header("Authorization", token))
        .statusCode();
  }

  @Test
  void fromSigningUpToDeletion() throws Exception {
    var ada = new Browser(site.origin());
    assertThat(signUp(ada, People.form("Ada@Example.org ", TERMS.version())).body())
        .contains("Look into your mailbox");
    assertThat(confirm(ada, "ada@example.org").body()).contains("An administrator will look at it");
    var credentials = Map.of("email", "ADA@example.org", "password", PASSWORD);
    var signedIn = ada.submit("/sign-in", "/sign-in", credentials);
    assertThat(signedIn.headers().firstValue("Location")).contains("/account");
    assertThat(ada.get("/account").body())
        .contains("waits for an administrator")
        .doesNotContain("Make a new token");

    var id = site.database().access().accounts().find("ada@example.org").orElseThrow().id();
    approve(id);
    var made = ada.submit("/account", "/account/tokens", Map.of("label", "laptop", "expiry", "30"));
    var secret = People.secretIn(made.body());
    assertThat(made.body()).contains("Bearer " + secret, "/api/saola/v1/releases'</code>");
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(statusWith(secret)).isEqualTo(200);
    assertThat(ada.get("/account").body()).contains("laptop").doesNotContain(secret);

    var token = site.database().access().tokens().list(id).getFirst().id();
    var rotated = ada.submit("/account", "/account/tokens/%d/rotate".formatted(token), Map.of());
    var newSecret = People.secretIn(rotated.body());
    assertThat(statusWith(secret)).as("the old one after rotation").isEqualTo(401);
    assertThat(statusWith(newSecret)).isEqualTo(200);

    var file = ada.get("/account/export");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(file.body())
        .contains("\"email\" : \"ada@example.org\"", "\"label\" : \"laptop\"")
        .doesNotContain(newSecret, "argon2");

    assertThat(delete(ada, "wrong password").statusCode()).isEqualTo(422);
    assertThat(statusWith(newSecret)).isEqualTo(200);
    assertThat(delete(ada, PASSWORD).body()).contains("Your account is deleted");
    assertThat(statusWith(newSecret)).as("after deletion").isEqualTo(401);
    assertThat(ada.get("/account").statusCode()).isEqualTo(303);
    assertThat(site.database().access().accounts().find("ada@example.org")).isEmpty();
  }

  private static HttpResponse<String> confirm(Browser browser, String email) throws Exception {
    var link = MAILS.linkTo(email, "Your account");
    var token = link.substring(link.indexOf('=') + 1);
    var fields = Map.of("token", token, "new_password", PASSWORD, "new_password_again", PASSWORD);
    return browser.submit(link, "/confirm-sign-up", fields);
  }

  private static HttpResponse<String> delete(Browser browser, String password) throws Exception {
    return browser.submit("/account/delete", "/account/delete", Map.of("password", password));
  }

  private static void approve(long id) throws Exception {
    var boss = People.signedIn(site.origin(), "boss@example.org");
    assertThat(boss.get("/admin").body()).contains("for approval");
    assertThat(boss.get("/admin/accounts?standing=pending").body())
        .contains("/admin/accounts/" + id);
    var page = "/admin/accounts/" + id;
    assertThat(boss.get(page).body()).contains("Counting apes.", "Institute of Apes", ">approve<");
    var unfounded = boss.submit(page, page + "/standing", Map.of("standing", "active"));
    assertThat(unfounded.statusCode()).isEqualTo(422);
    assertThat(unfounded.body()).contains("A reason is missing");
    var fields = Map.of("standing", "active", "reason", "known institute");
    assertThat(boss.submit(page, page + "/standing", fields).statusCode()).isEqualTo(303);
    assertThat(boss.get("/admin/audit").body()).contains("known institute", "boss@example.org");
  }

  @ParameterizedTest(name = "{0} = “{1}”: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name               |            | Your name is missing
          organisation       |            | The organisation is missing
          email              | ada        | This is no e-mail address
          purpose            |            | Choose what you use the data for
          purpose            | commercial | https://www.ibat-alliance.org
          purpose_text       |            | Say in a sentence or two
          non_commercial     |            | https://www.ibat-alliance.org
          terms              |            | Read the terms of use and accept them
          terms              | 1999       | Read the terms of use and accept them
          """)
  void anIncompleteFormComesBackWithWhatWasTyped(String field, String value, String message)
      throws Exception {
    var fields = People.form("incomplete@example.org", TERMS.version());
    fields.put(field, value == null ? "" : value);
    var answer = signUp(new Browser(site.origin()), fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(message).doesNotContain(PASSWORD);
    if (!field.equals("organisation")) {
      assertThat(answer.body()).contains("value=\"Institute of Apes\"");
    }
    assertThat(site.database().access().accounts().find("incomplete@example.org")).isEmpty();
  }

  @Test
  void signingUpDoesNotTellWhoHasAnAccountAlready() throws Exception {
    var fields = People.form("twice@example.org", TERMS.version());
    var first = signUp(new Browser(site.origin()), fields);
    confirm(new Browser(site.origin()), "twice@example.org");
    var second = signUp(new Browser(site.origin()), fields);
    assertThat(withoutTokens(second.body())).isEqualTo(withoutTokens(first.body()));
    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    MAILS.waitFor("twice@example.org", "You have an account already");
    People.signedIn(site.origin(), "twice@example.org");
  }

  private static String withoutTokens(String html) {
    return html.replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void aForgottenPasswordIsReplacedByALinkThatWorksOnce() throws Exception {
    People.create(site.database(), "forgetful@example.org", Role.API);
    var old = People.signedIn(site.origin(), "forgetful@example.org");
    var browser = new Browser(site.origin());
    var unknown =
        browser.submit("/reset-password", "/reset-password", Map.of("email", "x@example.org"));
    var known =
        browser.submit(
            "/reset-password", "/reset-password", Map.of("email", "forgetful@example.org"));
    assertThat(withoutTokens(known.body())).isEqualTo(withoutTokens(unknown.body()));
    var link = MAILS.linkTo("forgetful@example.org", "A new password");
    var token = link.substring(link.indexOf('=') + 1);
    var sentence = "a new sentence";
    var fields = Map.of("token", token, "new_password", sentence, "new_password_again", sentence);
    assertThat(browser.submit(link, "/new-password", fields).statusCode()).isEqualTo(303);
    assertThat(old.get("/account").statusCode()).as("signed out elsewhere").isEqualTo(303);
    assertThat(browser.get(link).statusCode()).as("the link again").isEqualTo(404);
    var again = browser.post("/new-password", fields, browser.formToken("/sign-in"));
    assertThat(again.statusCode()).isEqualTo(404);
  }

  @Test
  void profileAndPasswordChangeOnlyWithThePassword() throws Exception {
    var id = People.create(site.database(), "changing@example.org", Role.API);
    var browser = People.signedIn(site.origin(), "changing@example.org");
    var other = People.signedIn(site.origin(), "changing@example.org");
    var fields = People.form("", "");
    assertThat(browser.submit("/account/profile", "/account/profile", fields).body())
        .contains("This is not your password");
    fields.put("password", PASSWORD);
    assertThat(browser.submit("/account/profile", "/account/profile", fields).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/account/profile").body()).contains("value=\"Ada Ape\"");
    fields.put("new_password", "another sentence");
    fields.put("new_password_again", "another sentence");
    assertThat(browser.submit("/account/password", "/account/password", fields).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/account").statusCode()).as("still signed in").isEqualTo(200);
    assertThat(other.get("/account").statusCode()).as("the other one is not").isEqualTo(303);
    assertThat(site.database().access().accounts().authenticate("changing@example.org", PASSWORD))
        .isEmpty();
    assertThat(site.database().access().accounts().find(id).orElseThrow().profile().name())
        .isEqualTo("Ada Ape");
  }

  @Test
  void anAdministratorSuspendsAndRestoresAccountsAndTokens() throws Exception {
    var id = People.create(site.database(), "user@example.org", Role.API);
    var token =
        site.database().access().tokens().create(id, "", null, Actor.COMMAND_LINE).orElseThrow();
    var boss = People.signedIn(site.origin(), "boss@example.org");
    var page = "/admin/accounts/" + id;
    var tokenAction = page + "/tokens/" + token.id() + "/standing";
    for (var action : new String[] {page + "/standing", tokenAction}) {
      boss.submit(page, action, Map.of("standing", "suspended", "reason", "too <b>much</b>"));
      assertThat(statusWith(token.secret().text())).isEqualTo(403);
      assertThat(boss.get(page).body()).contains("too &lt;b&gt;much&lt;/b&gt;");
      boss.submit(page, action, Map.of("standing", "active", "reason", "explained"));
      assertThat(statusWith(token.secret().text())).isEqualTo(200);
    }
    var link = boss.submit(page, page + "/reset-link", Map.of()).body();
    assertThat(link)
        .containsPattern("https://redlist.example.org/new-password\\?token=[0-9a-f]{64}");
    assertThat(boss.get("/admin/audit").body()).contains("reset link made", "explained");
  }

  @Test
  void newTermsAreAskedFor() throws Exception {
    var id = People.create(site.database(), "old@example.org", Role.API);
    site.database().access().accounts().acceptTerms(id, "1999");
    var browser = People.signedIn(site.origin(), "old@example.org");
    assertThat(browser.get("/account").body()).contains("are not the ones you accepted");
    browser.submit("/account", "/account/terms", Map.of());
    assertThat(browser.get("/account").body()).doesNotContain("are not the ones you accepted");
  }

  @Test
  void contributorsAreSentToSignUp() throws Exception {
    People.create(site.database(), "contributor@example.org", Role.CONTRIBUTOR);
    var browser = new Browser(site.origin());
    var answer =
        browser.submit(
            "/sign-in",
            "/sign-in",
            Map.of("email", "contributor@example.org", "password", PASSWORD));
    var location = answer.headers().firstValue("Location").orElse("");
    assertThat(browser.get(location).body()).contains("please sign up for an API account");
    assertThat(browser.cookies()).doesNotContainKey("saola_session");
  }

  @Test
  void aClosedServerSaysWhomToAsk(@TempDir Path directory) throws Exception {
    var accounts = new AccountSettings(SignUpRule.of(SignUpPolicy.CLOSED), TERMS, null, null);
    var settings = new PageSettings(false, "desk@example.org", accounts, 90);
    try (var closed =
        new RunningSite(directory, SiteSettings.plain(settings), _ -> {}).refreshed()) {
      var browser = new Browser(closed.origin());
      assertThat(browser.get("/sign-up").body()).contains("No sign-up here", "desk@example.org");
      var answer =
          browser.submit("/sign-in", "/sign-up", People.form("a@example.org", TERMS.version()));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(closed.database().access().accounts().find("a@example.org")).isEmpty();
      assertThat(browser.get("/reset-password").body()).contains("This server sends no mail");
      assertThat(browser.get("/").body()).contains("Contact: desk@example.org");
    }
  }
}
