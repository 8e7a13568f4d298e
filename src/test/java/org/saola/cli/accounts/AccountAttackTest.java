package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.site.PageSettings;
import org.saola.web.ForeignScript;

/** What attackers try with sessions, forms, fields and paths. */
final class AccountAttackTest {
  private static final String MALLORY = "mallory@example.org";
  private static final String VICTIM = "victim@example.org";
  private static final String SESSION = "saola_session";

  private static RunningSite site;
  private static long victim;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
    victim = People.create(site.database(), VICTIM, Role.API);
    People.create(site.database(), MALLORY, Role.API);
    People.create(site.database(), "boss@example.org", Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Browser browser() {
    return new Browser(site.origin());
  }

  private static Browser signedIn(String email) throws Exception {
    return People.signedIn(site.origin(), email);
  }

  @Test
  void aSessionPlantedBeforehandIsNotTheOneAfterSigningIn() throws Exception {
    var planted = "0".repeat(64);
    var browser = browser();
    browser.cookies().put(SESSION, planted);
    browser.submit("/sign-in", "/sign-in", Map.of("email", VICTIM, "password", PASSWORD));
    assertThat(browser.cookies().get(SESSION)).isNotEqualTo(planted).hasSize(64);
    var attacker = browser();
    attacker.cookies().put(SESSION, planted);
    assertThat(attacker.get("/account").statusCode()).isEqualTo(303);
    var before = browser.cookies().get(SESSION);
    browser.submit("/sign-in", "/sign-in", Map.of("email", VICTIM, "password", PASSWORD));
    assertThat(browser.cookies().get(SESSION)).as("signed in again").isNotEqualTo(before);
    attacker.cookies().put(SESSION, before);
    assertThat(attacker.get("/account").statusCode()).as("the session before").isEqualTo(303);
  }

  @Test
  void aSessionEndsWithSigningOut() throws Exception {
    var browser = signedIn(VICTIM);
    var session = browser.cookies().get(SESSION);
    assertThat(browser.submit("/account", "/sign-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.cookies()).doesNotContainKey(SESSION);
    browser.cookies().put(SESSION, session);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndOtherSites() throws Exception {
    var secure =
        new Browser(site.origin())
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-Host", "redlist.example.org");
    var answer =
        secure.submit("/sign-in", "/sign-in", Map.of("email", VICTIM, "password", PASSWORD));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.matches("__Host-saola_session=[0-9a-f]{64}; .*"))
        .allMatch(cookie -> cookie.contains("; Path=/; HttpOnly; SameSite=Lax; Secure"))
        .noneMatch(cookie -> cookie.contains("Domain"));
    assertThat(browser().get("/sign-in").headers().firstValue("Set-Cookie").orElse(""))
        .matches("saola_form=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void aFormOfSomebodyElseCountsNothing() throws Exception {
    var browser = signedIn(VICTIM);
    var fields = Map.of("label", "forged");
    var stranger = browser();
    for (var token :
        List.of(
            signedIn(MALLORY).formToken("/account"), stranger.formToken("/sign-in"), "", "x-1-y")) {
      assertThat(browser.post("/account/tokens", fields, token).statusCode()).isEqualTo(403);
    }
    var own = browser.formToken("/account");
    var foreign = browser().with("Sec-Fetch-Site", "cross-site");
    foreign.cookies().putAll(browser.cookies());
    assertThat(foreign.post("/account/tokens", fields, own).statusCode()).isEqualTo(403);
    var otherOrigin = browser().with("Origin", "https://evil.example");
    otherOrigin.cookies().putAll(browser.cookies());
    assertThat(otherOrigin.post("/account/tokens", fields, own).statusCode()).isEqualTo(403);
    assertThat(tokensOfVictim("forged")).isZero();
  }

  private static long tokensOfVictim(String label) {
    return site.database().access().tokens().list(victim).stream()
        .filter(token -> token.label().equals(label))
        .count();
  }

  @ParameterizedTest(name = "after signing in, {0} leads to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /admin?x=1             | /admin?x=1
          //evil.example         | /account
          /\\evil.example        | /account
          https://evil.example   | /account
          javascript:alert(1)    | /account
          ''                     | /account
          '/x\r\nSet-Cookie: a=b'| /account
          """)
  void nobodyIsLedElsewhere(String next, String location) throws Exception {
    var browser = browser();
    var fields = Map.of("email", VICTIM, "password", PASSWORD, "next", next);
    var answer = browser.submit("/sign-in", "/sign-in", fields);
    assertThat(answer.headers().firstValue("Location")).contains(location);
    assertThat(answer.headers().map()).doesNotContainKey("a");
  }

  @Test
  void whatWasAskedForComesAfterSigningIn() throws Exception {
    var answer = browser().get("/account/profile?from=x%26y");
    assertThat(answer.headers().firstValue("Location"))
        .contains("/sign-in?next=%2Faccount%2Fprofile%3Ffrom%3Dx%2526y");
  }

  @Test
  void profilesAreShownNotObeyed() throws Exception {
    var evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    var fields =
        People.form("evil@example.org", PageSettings.of(false).accounts().terms().version());
    for (var field : List.of("name", "organisation", "country", "purpose_text")) {
      fields.put(field, field + evil);
    }
    var incomplete = new HashMap<>(fields);
    incomplete.put("email", evil);
    checkHarmless(browser().submit("/sign-up", "/sign-up", incomplete).body());
    assertThat(browser().submit("/sign-up", "/sign-up", fields).statusCode()).isEqualTo(200);
    var browser = signedIn("evil@example.org");
    checkHarmless(browser.submit("/account", "/account/tokens", Map.of("label", evil)).body());
    checkHarmless(browser.get("/account").body());
    checkHarmless(browser.get("/account/profile").body());
    var id = site.database().access().accounts().find("evil@example.org").orElseThrow().id();
    var boss = signedIn("boss@example.org");
    checkHarmless(boss.get("/admin/accounts/" + id).body());
    checkHarmless(boss.get("/admin/accounts").body());
    checkHarmless(browser().get("/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body());
  }

  private static void checkHarmless(String html) {
    assertThat(html)
        .contains("&lt;script", "</html>")
        .doesNotContain("<img src=x")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }

  @Test
  void whatBelongsToSomebodyElseIsNotThere() throws Exception {
    var token =
        site.database()
            .access()
            .tokens()
            .create(victim, "mine", null, Actor.COMMAND_LINE)
            .orElseThrow();
    var mallory = signedIn(MALLORY);
    for (var action : List.of("rotate", "remove")) {
      var path = "/account/tokens/%d/%s".formatted(token.id(), action);
      assertThat(mallory.submit("/account", path, Map.of()).statusCode()).isEqualTo(404);
    }
    assertThat(site.database().access().tokens().find(token.secret().hash())).isPresent();
    assertThat(mallory.get("/account/export").body()).doesNotContain(VICTIM, "\"mine\"");
    for (var path :
        List.of("/admin", "/admin/accounts", "/admin/accounts/" + victim, "/admin/audit")) {
      assertThat(mallory.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(browser().get(path).statusCode()).as(path + " anonymously").isEqualTo(303);
    }
    var standing = "/admin/accounts/%d/standing".formatted(victim);
    var fields = Map.of("standing", "revoked", "reason", "spite");
    assertThat(mallory.submit("/account", standing, fields).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../application.properties",
        "/assets/..%2f..%2fsaola.db",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets//etc/passwd",
        "/cite/../terms.md",
        "/cite/..%2fterms.bib",
        "/cite/red-list.exe",
        "/account/tokens/99999999999999999999999/rotate",
        "/admin/accounts/99999999999999999999999",
      })
  void pathsLeadNowhereElse(String path) throws Exception {
    var boss = signedIn("boss@example.org");
    assertThat(boss.get(path).statusCode()).isIn(404, 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in?next=/x%0d%0aSet-Cookie:%20evil=1",
        "/account?x=%0d%0aSet-Cookie:%20evil=1",
        "/account%0d%0aSet-Cookie:%20evil=1",
        "/new-password?token=%0d%0aSet-Cookie:%20evil=1",
      })
  void noParameterBecomesAHeader(String path) throws Exception {
    var answer = browser().get(path);
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(value -> value.contains("evil"));
  }

  @Test
  void onlyFormsAreTakenAndOnlyByPost() throws Exception {
    var browser = signedIn(VICTIM);
    assertThat(browser.get("/sign-out").statusCode()).isEqualTo(405);
    assertThat(browser.get("/account/tokens").headers().firstValue("Allow")).contains("POST");
    var page = browser.get("/account");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
    assertThat(page.body())
        .doesNotContain("<style", " style=")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }
}
