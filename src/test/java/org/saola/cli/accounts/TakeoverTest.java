package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;

/** What those keep who got into an account that is not, or no longer, theirs. */
final class TakeoverTest {
  private static final Pattern PATH_OF_END = Pattern.compile("/account/sessions/[0-9a-f]{64}/end");

  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
    People.create(site.database(), "boss@example.org", Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static int statusWith(String token) throws Exception {
    return site.send(site.request("/api/v4/information/api_version").header("Authorization", token))
        .statusCode();
  }

  private static String makeToken(Browser browser) throws Exception {
    var made = browser.submit("/account", "/account/tokens", Map.of("label", "laptop"));
    return People.secretIn(made.body());
  }

  /** The owner of the address sets a password by a link. */
  private static void reset(long account, Map<String, String> more) throws Exception {
    var secret = site.database().access().resetLinks().create(account).text();
    var fields = new HashMap<>(more);
    fields.put("token", secret);
    fields.put("new_password", "the owner's sentence");
    fields.put("new_password_again", "the owner's sentence");
    var owner = new Browser(site.origin());
    var answer = owner.submit("/new-password?token=" + secret, "/new-password", fields);
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void whoeverMadeAnAccountUnderAnothersAddressLosesSessionAndToken() throws Exception {
    var id = People.create(site.database(), "owner@example.org", Role.API);
    var mallory = People.signedIn(site.origin(), "owner@example.org");
    var token = makeToken(mallory);
    assertThat(statusWith(token)).isEqualTo(200);
    reset(id, Map.of());
    assertThat(statusWith(token)).isEqualTo(401);
    assertThat(mallory.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void whoForgotThePasswordMayKeepTheTokens() throws Exception {
    var id = People.create(site.database(), "forgetful@example.org", Role.API);
    var token = makeToken(People.signedIn(site.origin(), "forgetful@example.org"));
    reset(id, Map.of("keep_tokens", "yes"));
    assertThat(statusWith(token)).isEqualTo(200);
  }

  @Test
  void holdersSeeWhereTheyAreSignedInAndEndIt() throws Exception {
    People.create(site.database(), "everywhere@example.org", Role.API);
    var here = People.signedIn(site.origin(), "everywhere@example.org");
    var there = new Browser(site.origin()).with("User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/9");
    there.with("X-Forwarded-For", "198.51.100.7");
    var fields = Map.of("email", "everywhere@example.org", "password", People.PASSWORD);
    there.submit("/sign-in", "/sign-in", fields);
    var page = here.get("/account/sessions").body();
    assertThat(page).contains("Firefox on Linux", "198.51.100.0", "this one");
    var action = PATH_OF_END.matcher(page);
    assertThat(action.find()).isTrue();

    var mallory = People.signedIn(site.origin(), "boss@example.org");
    assertThat(mallory.submit("/account", action.group(), Map.of()).statusCode()).isEqualTo(404);
    assertThat(there.get("/account").statusCode()).as("not ended by another").isEqualTo(200);
    here.submit("/account/sessions", action.group(), Map.of());
    assertThat(there.get("/account").statusCode()).isEqualTo(303);

    there.submit("/sign-in", "/sign-in", fields);
    here.submit("/account/sessions", "/account/sessions/end-others", Map.of());
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
    assertThat(here.get("/account/sessions").body())
        .contains("this one")
        .doesNotContain("everywhere else");
  }

  @Test
  void suspendedAccountsAreSignedOutAtOnceAndReadWhyWhenTheySignIn() throws Exception {
    var id = People.create(site.database(), "suspended@example.org", Role.API);
    var browser = People.signedIn(site.origin(), "suspended@example.org");
    var page = "/admin/accounts/" + id;
    var boss = People.signedIn(site.origin(), "boss@example.org");
    boss.submit(
        page, page + "/standing", Map.of("standing", "suspended", "reason", "a stolen laptop"));
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    var again = People.signedIn(site.origin(), "suspended@example.org").get("/account").body();
    assertThat(again).contains("a stolen laptop").doesNotContain("Make a new token");
  }
}
