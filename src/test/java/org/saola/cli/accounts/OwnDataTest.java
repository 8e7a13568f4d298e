package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.Actor;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.UsageRecord;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.http.RawConnection;
import org.saola.http.RawResponse;
import org.saola.store.Database;
import org.saola.store.usage.UsageSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about somebody, handed over by a site. */
class OwnDataTest {
  private static final String EMAIL = "ada@example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path directory;

  private RunningSite site(int requests) throws IOException {
    var site = new RunningSite(directory, false, _ -> {}).refreshed();
    record(site.database(), People.create(site.database(), EMAIL, Role.API), requests);
    return site;
  }

  private static void record(Database database, long account, int requests) {
    var bearer = new Bearer(account, 1, Role.API, Standing.ACTIVE);
    var call = new UsageRecord.Call("v1", "taxon_concepts", "index", "json", "{}");
    try (var log = database.usage().startLog(new UsageSettings(Duration.ofDays(90), 50))) {
      for (int i = 0; i < requests; i++) {
        log.record(
            new UsageRecord(
                Instant.now(),
                bearer,
                call,
                200,
                null,
                1000,
                Duration.ofMillis(1),
                "192.0.2.0",
                "request-" + i,
                0,
                new int[0]));
      }
      log.flush().join();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 450, 400}) // 200 are a piece
  void isWholeHoweverMuchItIs(int requests) throws Exception {
    try (var site = site(requests)) {
      var file = People.signedIn(site.origin(), EMAIL).get("/account/export");
      var kept = new JsonMapper().readTree(file.body()).get("requests");
      var ids = kept.findValuesAsString("request_id");
      assertThat(ids).doesNotHaveDuplicates().hasSize(requests);
    }
  }

  @Test
  void hasTheLogOfTheAccountAndTheAddressThatIsNotConfirmedYet() throws Exception {
    try (var site = site(0)) {
      var access = site.database().access();
      var ada = access.accounts().find(EMAIL).orElseThrow();
      var boss = new Actor(People.create(site.database(), "boss@example.org", Role.ADMIN));
      access.addresses().prepare(ada.id(), "ada.new@example.org");
      var token = access.tokens().create(ada.id(), "laptop", null, Actor.of(ada)).orElseThrow();
      access.tokens().setStanding(token.id(), Standing.THROTTLED, "too fast", boss);
      for (int i = 0; i < 450; i++) {
        access.accounts().setStanding(ada.id(), Standing.ACTIVE, "reason " + i, boss);
      }
      access.signInRecord().failed(ada, "192.0.2.7", "wrong password");
      var file = People.signedIn(site.origin(), EMAIL).get("/account/export").body();
      var kept = new JsonMapper().readTree(file);
      assertThat(kept.get("account").get("email_to_be_confirmed").asString())
          .isEqualTo("ada.new@example.org");
      assertThat(kept.get("log").findValuesAsString("reason"))
          .filteredOn(reason -> reason.startsWith("reason"))
          .doesNotHaveDuplicates()
          .hasSize(450);
      assertThat(kept.get("log").valueStream().map(OwnDataTest::line))
          .contains(
              "operator: standing changed token",
              "holder: created token",
              "stranger: sign in failed account",
              "holder: signed in account");
      assertThat(file).doesNotContain("boss@example.org");
    }
  }

  private static String line(JsonNode entry) {
    return "%s: %s %s"
        .formatted(
            entry.get("by").asString(),
            entry.get("action").asString(),
            entry.get("subject").asString());
  }

  @Test
  void isReadOnceAtATimeAndLeavesNoFiles() throws Exception {
    try (var site = site(40_000)) { // 16 MB, more than the kernel takes
      var browser = People.signedIn(site.origin(), EMAIL);
      try (var slow = connect(site)) {
        slow.send(request(browser));
        Thread.sleep(500);
        for (int i = 0; i < 3; i++) {
          assertThat(answer(site, browser).status()).isEqualTo(429);
        }
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
          assertThat(files.filter(file -> file.getFileName().toString().contains("saola-account")))
              .isEmpty();
        }
      }
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (answer(site, browser).status() == 429 && System.nanoTime() - deadline < 0) {
        Thread.sleep(100);
      }
      assertThat(System.nanoTime() - deadline).as("others wait until it is closed").isNegative();
    }
  }

  private static RawConnection connect(RunningSite site) throws IOException {
    return new RawConnection("127.0.0.1", URI.create(site.origin()).getPort(), PATIENCE);
  }

  private static RawResponse answer(RunningSite site, Browser browser) throws IOException {
    try (var connection = connect(site)) {
      return connection.send(request(browser)).readHead();
    }
  }

  private static String request(Browser browser) {
    var cookies =
        browser.cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return "GET /account/export HTTP/1.1\r\nHost: a\r\nCookie: " + cookies + "\r\n\r\n";
  }
}
