package org.saola.cli.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;
import org.saola.cli.Browser;
import org.saola.cli.CommandRun;
import org.saola.cli.ServerProcess;
import org.saola.cli.accounts.People;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.site.PageSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;

/**
 * What the Red List promises and asks of users (contract section 8, N1 to N11), against a server
 * process with its usual limits.
 */
@Timeout(300)
final class PromisesTest {
  private static final String LIST = "/api/v4/taxa/kingdom/Animalia";
  private static final String VERSION = "/api/v4/information/red_list_version";
  private static final Duration FOLLOWING = Duration.ofSeconds(5);

  @TempDir private static Path data;
  private static ServerProcess server;
  private static ApiClient client;

  @BeforeAll
  static void start() throws Exception {
    try (var database = Database.open(new DatabaseSettings(data, null))) {
      Demo.importRedList(database, data, Progress.SILENT);
    }
    server =
        new ServerProcess(
            data.resolve("log"),
            "--data=" + data,
            "--limits=on",
            "--contact=desk@example.org",
            "--sign-up=open");
    client = new ApiClient(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String command(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return CommandRun.succeeding(all.toArray(String[]::new)).out().strip();
  }

  /** A token that the server knows already, of a holder of its own, as limits are of holders. */
  private static String token(String label) throws Exception {
    var token =
        command("token", "create", "--email", holder(label), "--purpose", "x", "--label", label);
    awaitStatus(token, 200);
    return token;
  }

  private static String holder(String label) {
    return label + "@example.org";
  }

  private static HttpResponse<byte[]> ask(String target, String token) throws Exception {
    return client.get(target, "Authorization", token);
  }

  /** Asks every 200 ms until this status comes, for as long as a server may take to follow. */
  private static String awaitStatus(String token, int status) throws Exception {
    var deadline = System.nanoTime() + FOLLOWING.toNanos();
    while (true) {
      var answer = ask(VERSION, token);
      if (answer.statusCode() == status) {
        return new String(answer.body(), ISO_8859_1);
      }
      assertThat(System.nanoTime()).as("in time, not %s", answer).isLessThan(deadline);
      Thread.sleep(200);
    }
  }

  private static long tokenNumber(String label) {
    return command("token", "list")
        .lines()
        .filter(line -> line.endsWith(" " + label))
        .map(line -> Long.parseLong(line.strip().split(" +", 2)[0]))
        .findFirst()
        .orElseThrow();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  @Test
  void n1SigningUpIsAcceptingTheTermsOfThatDay() throws Exception {
    var browser = new Browser(server.base().toString());
    var terms = PageSettings.of(false).accounts().terms().version();
    var without = People.form("new@example.org", "");
    assertThat(browser.submit("/sign-up", "/sign-up", without).statusCode()).isEqualTo(422);
    var form = People.form("new@example.org", terms);
    assertThat(browser.submit("/sign-up", "/sign-up", form).statusCode()).isEqualTo(200);
    try (var database = Database.open(new DatabaseSettings(data, null))) {
      var account = database.access().accounts().find("new@example.org").orElseThrow();
      assertThat(account.profile().organisation()).isEqualTo("Institute of Apes");
      assertThat(account.terms()).isNotNull();
      assertThat(String.valueOf(account.terms())).contains(terms);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v4/countries", "/api/v4/assessment/7001", VERSION, "/api/v4/threats/1_1"})
  void n1NothingIsAnsweredWithoutAToken(String target) throws Exception {
    for (var answer : List.of(client.get(target), ask(target, "x".repeat(64)))) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(text(answer)).isEqualTo("{\"error\":\"Unauthorized\"}");
    }
  }

  @Test
  void n2TheTokenBeforeACycleIsUnknownWithinSeconds() throws Exception {
    var before = token("cycled");
    var after = command("token", "rotate", Long.toString(tokenNumber("cycled")));
    assertThat(awaitStatus(before, 401)).isEqualTo("{\"error\":\"Unauthorized\"}");
    awaitStatus(after, 200);
  }

  @Test
  void n3ARevokedTokenIsForbiddenUntilItIsRestored() throws Exception {
    var token = token("revoked");
    var number = Long.toString(tokenNumber("revoked"));
    command("token", "revoke", number, "--reason", "sold to others");
    assertThat(awaitStatus(token, 403)).isEqualTo("{\"error\":\"Forbidden\"}");
    assertThat(command("audit")).contains("sold to others");
    command("token", "restore", number, "--reason", "explained");
    awaitStatus(token, 200);
  }

  @Test
  void n4AClientThatWaitsAsItIsToldReadsAWholeList() throws Exception {
    var token = token("walker");
    int refused = 0;
    Set<Integer> seen = new HashSet<>();
    for (int page = 1; page <= 40; page++) {
      var target = LIST + "?per_page=1&page=" + page;
      var answer = ask(target, token);
      if (answer.statusCode() == 429) {
        refused++;
        var wait = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(wait).isBetween(1L, 2L);
        Thread.sleep(wait * 1000);
        answer = ask(target, token);
      }
      assertThat(answer.statusCode()).as("page %d", page).isEqualTo(200);
      var items = ApiClient.JSON.readTree(answer.body()).get("assessments");
      assertThat(seen.add(items.get(0).get("assessment_id").intValue())).isTrue();
    }
    assertThat(refused).as("a quick client is held up").isPositive();
  }

  @Test
  void n5WhoDoesNotWaitIsSlowedDownAndNobodyElse() throws Exception {
    var hasty = token("hasty");
    var patient = token("patient");
    var policy = "";
    for (int i = 0; i < 300 && !policy.endsWith("w=20"); i++) {
      policy = ask(VERSION, hasty).headers().firstValue("RateLimit-Policy").orElse("");
    }
    assertThat(policy).as("one request a second").isEqualTo("\"default\";q=20;w=20");
    var other = ask(VERSION, patient);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.headers().firstValue("RateLimit-Policy")).contains("\"default\";q=20;w=4");
  }

  @Test
  void n6RequestsAreCountedAndSecretsAreNotKept() throws Exception {
    var token = token("watched");
    var answer = client.get(VERSION, "Authorization", token, "X-Request-Id", "n6-request");
    assertThat(answer.headers().firstValue("X-Request-Id")).contains("n6-request");
    var deadline = System.nanoTime() + FOLLOWING.multipliedBy(4).toNanos();
    while (!command("usage", "export", "--account", holder("watched")).contains("n6-request")) {
      assertThat(System.nanoTime()).as("recorded in time").isLessThan(deadline);
      Thread.sleep(200);
    }
    try (var files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1)).as(file.toString()).doesNotContain(token);
      }
    }
  }

  @Test
  void n7CommercialUseIsReferredElsewhere() throws Exception {
    assertThat(client.text("/terms")).contains("commercial", "IBAT");
  }

  @Test
  void n8WhatDidNotChangeIsNotSentAgain() throws Exception {
    var token = token("caching");
    var first = ask("/api/v4/assessment/7001", token);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = client.get("/api/v4/assessment/7001", "Authorization", token, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(ask("/api/v4/assessment/7001", token).body()).isEqualTo(first.body());
  }

  @Test
  void n9TheVersionAndTheCitationAreTold() throws Exception {
    var token = token("citing");
    assertThat(text(ask(VERSION, token))).contains("red_list_version");
    var assessment = ApiClient.JSON.readTree(ask("/api/v4/assessment/7001", token).body());
    assertThat(assessment.get("citation").stringValue()).contains("Lemur catta");
    assertThat(client.text("/cite")).contains("Red List");
  }

  @Test
  void n10ThereIsSomebodyToWriteTo() throws IOException, InterruptedException {
    assertThat(client.text("/")).contains("desk@example.org");
  }

  @Test
  void n11NoPageHasMoreThanAHundred() throws Exception {
    var token = token("greedy");
    var answer = ask(LIST + "?per_page=100000", token);
    var items = ApiClient.JSON.readTree(answer.body()).get("assessments");
    assertThat(items).hasSize(100);
    assertThat(answer.headers().firstValue("page-items")).contains("100");
  }
}
