package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.access.secondfactor.OneTimeCodes;
import org.saola.cli.Browser;
import org.saola.cli.CommandRun;
import org.saola.cli.RunningSite;
import org.saola.store.accounts.SignInAttempts;
import org.saola.store.audit.AuditEntry;
import org.saola.store.audit.AuditSubject;

/** What a password alone is good for, and a code, and a code that was used. */
final class SecondFactorTest {
  private static final String PAGE = "/account/second-factor";
  private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(-[a-z2-7]{4}){3})");
  private static final Pattern PENDING = Pattern.compile("name=\"pending\" value=\"([0-9a-f]+)\"");

  @TempDir private static Path directory = Path.of("");
  private static RunningSite site;

  @BeforeAll
  static void start() throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private record Holder(Browser browser, String email, String secret, List<String> recovery) {

    /** Of the next step: the one of now was used to set the factor up. */
    String code() {
      return OneTimeCodes.code(secret, Instant.now().plusSeconds(30));
    }
  }

  /** Somebody with a second factor, who is signed in. */
  private static Holder holder(String name, Role role) throws Exception {
    var email = name + "@example.org";
    People.create(site.database(), email, role);
    var browser = People.signedIn(site.origin(), email);
    var begun = browser.submit(PAGE, PAGE + "/begin", Map.of("password", PASSWORD));
    var secret = first(SECRET, begun.body()).replace(" ", "");
    var code = OneTimeCodes.code(secret, Instant.now());
    var form = Browser.formTokenIn(begun.body());
    var confirmed = browser.post(PAGE + "/confirm", Map.of("code", code), form);
    assertThat(confirmed.statusCode()).isEqualTo(200);
    var recovery = RECOVERY.matcher(confirmed.body()).results().map(each -> each.group(1)).toList();
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    return new Holder(browser, email, secret, recovery);
  }

  private static String first(Pattern pattern, String html) {
    var found = pattern.matcher(html);
    assertThat(found.find()).as(html).isTrue();
    return Objects.requireNonNull(found.group(1));
  }

  private static Browser browser(String address) {
    return new Browser(site.origin()).with("X-Forwarded-For", address);
  }

  /** The page that asks for a code, after the password. */
  private static String withPassword(Browser browser, String email) throws Exception {
    var fields = Map.of("email", email, "password", PASSWORD, "next", "/account/profile");
    var answer = browser.submit("/sign-in", "/sign-in", fields);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> withCode(Browser browser, String page, String code)
      throws Exception {
    var fields = Map.of("pending", first(PENDING, page), "code", code, "next", "/account/profile");
    return browser.post("/sign-in/code", fields, Browser.formTokenIn(page));
  }

  @Test
  void thePasswordAloneOpensNothing() throws Exception {
    var holder = holder("alone", Role.API);
    var thief = browser("203.0.113.1");
    var page = withPassword(thief, holder.email());
    assertThat(thief.cookies()).doesNotContainKey("saola_session");
    assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    assertThat(withCode(thief, page, "").statusCode()).isEqualTo(422);
    assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    var owner = browser("203.0.113.2");
    var answer = withCode(owner, withPassword(owner, holder.email()), holder.code());
    assertThat(answer.headers().firstValue("Location")).contains("/account/profile");
    assertThat(owner.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeCannotBeUsedTwice() throws Exception {
    var holder = holder("twice", Role.API);
    var code = holder.code();
    var owner = browser("203.0.113.3");
    assertThat(withCode(owner, withPassword(owner, holder.email()), code).statusCode())
        .isEqualTo(303);
    var watcher = browser("203.0.113.4");
    assertThat(withCode(watcher, withPassword(watcher, holder.email()), code).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aRecoveryCodeStandsInOnce() throws Exception {
    var holder = holder("recovery", Role.API);
    var code = holder.recovery().getFirst();
    var owner = browser("203.0.113.5");
    var typed = " " + code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
    assertThat(withCode(owner, withPassword(owner, holder.email()), typed).statusCode())
        .isEqualTo(303);
    assertThat(owner.get(PAGE).body()).contains("9 recovery codes left");
    var again = browser("203.0.113.6");
    assertThat(withCode(again, withPassword(again, holder.email()), code).statusCode())
        .isEqualTo(422);
  }

  @Test
  void guessersOfCodesAreLockedOutTogetherAndTheHolderIsNot() throws Exception {
    var holder = holder("guessed", Role.ADMIN);
    for (int i = 0; i < SignInAttempts.MOST_CODES_FROM_ANYWHERE; i++) {
      var thief = browser("198.18.7." + i);
      assertThat(withCode(thief, withPassword(thief, holder.email()), "000000").statusCode())
          .isEqualTo(422);
    }
    var thief = browser("198.18.8.1");
    assertThat(withCode(thief, withPassword(thief, holder.email()), holder.code()).statusCode())
        .as("a network that the account does not know")
        .isEqualTo(429);
    var owner = new Browser(site.origin());
    assertThat(withCode(owner, withPassword(owner, holder.email()), holder.code()).statusCode())
        .as("where the holder signed in before")
        .isEqualTo(303);
  }

  @Test
  void aNewPasswordVoidsWhatWasBegunAndDoesNotRemoveTheFactor() throws Exception {
    var holder = holder("reset", Role.API);
    var thief = browser("203.0.113.7");
    var page = withPassword(thief, holder.email());
    var account = site.database().access().accounts().find(holder.email()).orElseThrow();
    var secret = site.database().access().resetLinks().create(account.id()).text();
    var sentence = "an other sentence of mine";
    var fields = Map.of("token", secret, "new_password", sentence, "new_password_again", sentence);
    var link = "/new-password?token=" + secret;
    assertThat(browser("203.0.113.8").submit(link, "/new-password", fields).statusCode())
        .isEqualTo(303);
    assertThat(withCode(thief, page, holder.code()).headers().firstValue("Location"))
        .contains("/sign-in?from=late");
    var owner = browser("203.0.113.9");
    var answer =
        owner.submit("/sign-in", "/sign-in", Map.of("email", holder.email(), "password", sentence));
    assertThat(answer.body()).contains("One more step");
  }

  @Test
  void whoIsSignedInElsewhereWithThePasswordAloneIsSignedOut() throws Exception {
    People.create(site.database(), "elsewhere@example.org", Role.API);
    var thief = People.signedIn(site.origin(), "elsewhere@example.org");
    var owner = People.signedIn(site.origin(), "elsewhere@example.org");
    var begun = owner.submit(PAGE, PAGE + "/begin", Map.of("password", PASSWORD));
    var code = OneTimeCodes.code(first(SECRET, begun.body()).replace(" ", ""), Instant.now());
    owner.post(PAGE + "/confirm", Map.of("code", code), Browser.formTokenIn(begun.body()));
    assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    assertThat(owner.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void removingTakesPasswordAndCode() throws Exception {
    var holder = holder("removing", Role.API);
    var remove = PAGE + "/remove";
    var wrong = Map.of("password", PASSWORD, "code", "000000");
    assertThat(holder.browser().submit(PAGE, remove, wrong).statusCode()).isEqualTo(422);
    var noPassword = Map.of("password", "no", "code", holder.code());
    assertThat(holder.browser().submit(PAGE, remove, noPassword).statusCode()).isEqualTo(422);
    var right = Map.of("password", PASSWORD, "code", holder.code());
    assertThat(holder.browser().submit(PAGE, remove, right).statusCode()).isEqualTo(303);
    People.signedIn(site.origin(), holder.email());
  }

  @Test
  void guessingCodesInABrowserLeftOpenLocksTooAlsoForWhoKnowsThePassword() throws Exception {
    var holder = holder("left-open", Role.API);
    var thief = holder.browser().with("X-Forwarded-For", "198.18.9.1");
    var guess = Map.of("password", PASSWORD, "code", "000000");
    for (int i = 0; i < SignInAttempts.MOST_OF_ACCOUNT; i++) {
      assertThat(thief.submit(PAGE, PAGE + "/remove", guess).body()).contains("This code is wrong");
    }
    var right = Map.of("password", PASSWORD, "code", holder.code());
    var locked = thief.submit(PAGE, PAGE + "/remove", right);
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.body()).contains("too many failed attempts; try again after");
    assertThat(thief.submit(PAGE, PAGE + "/recovery-codes", right).statusCode()).isEqualTo(429);
    assertThat(logOf(holder)).contains("sign in failed: wrong code, from 198.18.9.0");
  }

  private static List<String> logOf(Holder holder) {
    var access = site.database().access();
    var account = access.accounts().find(holder.email()).orElseThrow().id();
    return access.auditLog().list(AuditSubject.account(account), Long.MAX_VALUE, 50).stream()
        .map(entry -> entry.action().code() + ": " + entry.detail())
        .toList();
  }

  @Test
  void aWrongCodeDoesNotShowTheNewSecretAgain() throws Exception {
    People.create(site.database(), "watched@example.org", Role.API);
    var owner = People.signedIn(site.origin(), "watched@example.org");
    var begun = owner.submit(PAGE, PAGE + "/begin", Map.of("password", PASSWORD));
    var secret = first(SECRET, begun.body());
    var mistyped =
        owner.post(PAGE + "/confirm", Map.of("code", "000000"), Browser.formTokenIn(begun.body()));
    assertThat(mistyped.statusCode()).isEqualTo(422);
    assertThat(mistyped.body())
        .contains("This code is wrong")
        .doesNotContain(secret, secret.replace(" ", ""), "QR code with");
    var code = OneTimeCodes.code(secret.replace(" ", ""), Instant.now());
    var confirmed =
        owner.post(PAGE + "/confirm", Map.of("code", code), Browser.formTokenIn(mistyped.body()));
    assertThat(confirmed.statusCode()).as("it can be typed again").isEqualTo(200);
  }

  @Test
  void administratorsWithoutAreToldAtSignInAndOnEveryPage() throws Exception {
    People.create(site.database(), "chief@example.org", Role.ADMIN);
    var chief = new Browser(site.origin());
    var fields = Map.of("email", "chief@example.org", "password", PASSWORD, "next", "/account");
    var answer = chief.submit("/sign-in", "/sign-in", fields);
    assertThat(answer.headers().firstValue("Location")).contains(PAGE);
    assertThat(chief.get(PAGE).body()).contains("You administer this server");
    for (var page : List.of("/admin", "/admin/accounts", "/admin/audit")) {
      assertThat(chief.get(page).body()).as(page).contains("password alone opens these pages");
    }
    var safe = holder("safe", Role.ADMIN).browser();
    assertThat(safe.get("/admin").body()).doesNotContain("password alone opens");
  }

  @Test
  void theSecretIsSealedAndShownOnceAndTheOperatorCanRemoveIt() throws Exception {
    var holder = holder("operator", Role.ADMIN);
    assertThat(holder.browser().get(PAGE).body()).doesNotContain(holder.secret(), "QR code with");
    assertThat(holder.browser().get("/account/export").body())
        .contains("second_factor_since")
        .doesNotContain(holder.secret());
    var data = directory.toString();
    var run = CommandRun.succeeding("user", "remove-second-factor", holder.email(), "--data", data);
    assertThat(run.out()).contains("second factor removed");
    People.signedIn(site.origin(), holder.email());
    var again = CommandRun.of("user", "remove-second-factor", holder.email(), "--data", data);
    assertThat(again.exitCode()).isEqualTo(2);
    var account = site.database().access().accounts().find(holder.email()).orElseThrow();
    assertThat(
            site.database()
                .access()
                .auditLog()
                .list(AuditSubject.account(account.id()), Long.MAX_VALUE, 20))
        .extracting(AuditEntry::by, entry -> entry.action().code())
        .contains(
            org.assertj.core.groups.Tuple.tuple("command line", "second factor removed"),
            org.assertj.core.groups.Tuple.tuple(holder.email(), "second factor added"));
  }
}
