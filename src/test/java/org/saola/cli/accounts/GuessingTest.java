package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.store.accounts.SignInAttempts;
import org.saola.store.audit.AuditSubject;

/** What those try who guess passwords, or want to lock others out. */
final class GuessingTest {
  private static final String VICTIM = "victim@example.org";

  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
    People.create(site.database(), VICTIM, Role.API);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Browser browser() {
    return new Browser(site.origin());
  }

  @Test
  void guessingPasswordsLocksTheGuesserWithoutTellingWhetherThereIsAnAccount() throws Exception {
    var known = lockOut("locked@example.org", "203.0.113.1");
    People.create(site.database(), "locked2@example.org", Role.API);
    assertThat(lockOut("locked2@example.org", "203.0.113.2")).isEqualTo(known);
  }

  /** What somebody sees who tries too often, without what differs between any two pages. */
  private static List<String> lockOut(String email, String address) throws Exception {
    var seen = new ArrayList<String>();
    var browser = browser().with("X-Forwarded-For", address);
    for (int i = 0; i <= SignInAttempts.MOST_OF_ACCOUNT; i++) {
      var answer = signIn(browser, email, "guess " + i);
      seen.add(
          answer.statusCode()
              + answer.body().replaceAll("value=\"[^\"]*\"|[0-9-]+ [0-9:]+ UTC", ""));
    }
    assertThat(seen.getLast()).startsWith("429").contains("too many failed attempts");
    assertThat(signIn(browser, email, PASSWORD).statusCode())
        .as("even the right one")
        .isEqualTo(429);
    return seen;
  }

  private static HttpResponse<String> signIn(Browser browser, String email, String password)
      throws Exception {
    return browser.submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
  }

  @Test
  void nobodyIsLockedOutByStrangers() throws Exception {
    People.create(site.database(), "chief@example.org", Role.ADMIN);
    for (int network = 1; network <= 3; network++) {
      var stranger = browser().with("X-Forwarded-For", "198.18.0." + network);
      for (int i = 0; i < SignInAttempts.MOST_OF_ACCOUNT; i++) {
        assertThat(signIn(stranger, "chief@example.org", "guess " + i).statusCode()).isEqualTo(422);
      }
      assertThat(signIn(stranger, "chief@example.org", PASSWORD).statusCode()).isEqualTo(429);
    }
    var chief = browser().with("X-Forwarded-For", "198.18.1.1");
    assertThat(signIn(chief, "chief@example.org", PASSWORD).statusCode()).isEqualTo(303);
    assertThat(chief.get("/admin").statusCode()).isEqualTo(200);
  }

  @Test
  @Timeout(30)
  void whoSignedInAndWhoFailedIsInTheLogWithoutThePasswordOrTheWholeAddress() throws Exception {
    var id = People.create(site.database(), "watched@example.org", Role.API);
    var stranger = browser().with("X-Forwarded-For", "203.0.113.77");
    assertThat(signIn(stranger, "watched@example.org", "secret guess").statusCode()).isEqualTo(422);
    var holder = browser().with("X-Forwarded-For", "203.0.114.78");
    assertThat(signIn(holder, "watched@example.org", PASSWORD).statusCode()).isEqualTo(303);
    assertThat(holder.get("/account/export").statusCode()).isEqualTo(200);
    while (logOf(id).size() < 4) { // what failed is written down a moment later
      Thread.sleep(10);
    }
    assertThat(logOf(id))
        .contains(
            "stranger: sign in failed wrong password, from 203.0.113.0",
            "watched@example.org: signed in from 203.0.114.0",
            "watched@example.org: exported from 203.0.114.0");
  }

  private static List<String> logOf(long account) {
    return site
        .database()
        .access()
        .auditLog()
        .list(AuditSubject.account(account), Long.MAX_VALUE, 50)
        .stream()
        .map(entry -> entry.by() + ": " + entry.action().code() + " " + entry.detail())
        .toList();
  }

  @Test
  void aFloodOfFailuresIsNoFloodOfTheLog() throws Exception {
    var id = People.create(site.database(), "flooded@example.org", Role.API);
    for (int i = 0; i < 30; i++) {
      site.database()
          .access()
          .signInRecord()
          .failed("flooded@example.org", "203.0.113.77", "wrong password");
    }
    assertThat(logOf(id))
        .filteredOn(line -> line.startsWith("stranger"))
        .hasSize(10)
        .first()
        .asString()
        .endsWith("more within the hour are not written down");
  }

  @Test
  void guessersOfManyNetworksAreSlowedDownAndTheHolderIsNot() throws Exception {
    People.create(site.database(), "hunted@example.org", Role.ADMIN);
    var holder = browser().with("X-Forwarded-For", "198.19.255.1");
    assertThat(signIn(holder, "hunted@example.org", PASSWORD).statusCode()).isEqualTo(303);
    var attempts = site.database().access().signInAttempts();
    for (int i = 0; i < SignInAttempts.MOST_FROM_ANYWHERE; i++) {
      attempts.begin("hunted@example.org", "198.19.0." + i);
    }
    var stranger = browser().with("X-Forwarded-For", "198.19.1.1");
    assertThat(signIn(stranger, "hunted@example.org", "guess").statusCode()).isEqualTo(429);
    assertThat(signIn(holder, "hunted@example.org", "mistyped").statusCode()).isEqualTo(422);
    assertThat(signIn(holder, "hunted@example.org", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void sprayingOnePasswordOverManyAccountsLocksTheAddress() throws Exception {
    var attacker = browser().with("X-Forwarded-For", "198.51.100.7");
    for (int i = 0; i < SignInAttempts.MOST_FROM_NETWORK; i++) {
      var fields = Map.of("email", "person%d@example.org".formatted(i), "password", "Summer2026!");
      assertThat(attacker.submit("/sign-in", "/sign-in", fields).statusCode()).isEqualTo(422);
    }
    var fields = Map.of("email", VICTIM, "password", PASSWORD);
    assertThat(attacker.submit("/sign-in", "/sign-in", fields).statusCode()).isEqualTo(429);
    var other = browser().with("X-Forwarded-For", "198.51.100.8");
    assertThat(other.submit("/sign-in", "/sign-in", fields).statusCode())
        .as("others are not locked out")
        .isEqualTo(303);
  }
}
