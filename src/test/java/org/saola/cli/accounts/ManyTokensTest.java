package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Role;
import org.saola.cli.ApiClient;
import org.saola.cli.Browser;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;
import org.saola.cli.ServerProcess;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;

/** Whoever makes many tokens gets no more than with one. */
@Timeout(120)
final class ManyTokensTest {
  private static final int BURST = 60;
  private static final String GOOD = "limit " + BURST;
  private static final String VERSION = "/api/v4/information/api_version";
  private static final Duration FOLLOWING = Duration.ofSeconds(20);

  @TempDir private static Path data;
  private static ServerProcess server;
  private static ApiClient client;

  @BeforeAll
  static void start() throws Exception {
    DemoData.WHOLE.copyTo(data);
    try (var database = Database.open(new DatabaseSettings(data, null))) {
      People.create(database, "pages@example.org", Role.API);
    }
    server =
        new ServerProcess(
            data.resolve("log"),
            "--data=" + data,
            "--limits=on",
            "--rate=0.01",
            "--burst=" + BURST,
            "--anonymous-burst=1000");
    client = new ApiClient(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static CommandRun command(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static CommandRun create(String holder) {
    return command("token", "create", "--email", holder + "@example.org", "--purpose", "x");
  }

  private static String token(String holder) {
    return create(holder).out().strip();
  }

  private static String number(String holder) {
    return command("token", "list")
        .out()
        .lines()
        .filter(line -> line.contains(holder + "@"))
        .map(line -> line.strip().split(" +", 2)[0])
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<byte[]> ask(String token) throws Exception {
    return client.get(VERSION, "Authorization", token);
  }

  /** A status that lets nobody in, or the burst of who may ask. */
  private static String state(HttpResponse<byte[]> answer) {
    return switch (answer.statusCode()) {
      case 200, 429 -> "limit " + answer.headers().firstValue("X-RateLimit-Limit").orElse("");
      default -> Integer.toString(answer.statusCode());
    };
  }

  /** Asks until the server has followed, which it does within a second or two. */
  private static void await(String token, String state) throws Exception {
    var deadline = System.nanoTime() + FOLLOWING.toNanos();
    for (var last = state(ask(token)); !last.equals(state); last = state(ask(token))) {
      assertThat(System.nanoTime()).as("in time, not %s", last).isLessThan(deadline);
      Thread.sleep(200);
    }
  }

  @Test
  void threeTokensTakeTogetherOneBurst() throws Exception {
    var tokens = List.of(token("burst"), token("burst"), token("burst"));
    var other = token("other");
    await(other, GOOD);
    int granted = 0;
    for (int i = 0; i < BURST; i++) {
      for (var token : tokens) {
        granted += ask(token).statusCode() == 200 ? 1 : 0;
      }
    }
    assertThat(granted).isEqualTo(BURST);
    assertThat(ask(tokens.getLast()).statusCode()).isEqualTo(429);
    assertThat(ask(other).statusCode()).as("of another account").isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"suspend, 403, suspended", "throttle, limit 1, throttled"})
  void whatIsDoneToOneTokenHoldsForAllAndThereAreNoNewOnes(
      String act, String state, String standing) throws Exception {
    var first = token(act);
    var second = token(act);
    await(second, GOOD);
    var number = number(act);
    command("token", act, number, "--reason", "too much");
    await(first, state);
    await(second, state);
    var refused = create(act);
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("token " + number, standing, "token restore " + number);
    command("token", "restore", number);
    await(second, GOOD);
    assertThat(create(act).exitCode()).isZero();
  }

  @Test
  void aTokenRevokedForAReasonIsNotReplacedAndALostOneIs() throws Exception {
    var revoked = token("revoked");
    var other = token("revoked");
    await(other, GOOD);
    var number = number("revoked");
    command("token", "revoke", number, "--reason", "sold");
    await(revoked, "403");
    assertThat(ask(other).statusCode()).as("the other goes on").isEqualTo(200);
    assertThat(create("revoked").exitCode()).isNotZero();
    command("token", "revoke", number);
    assertThat(create("revoked").exitCode()).as("without a reason").isZero();
    await(revoked, "403");
  }

  @Test
  void theHolderCanNeitherRemoveNorReplaceATokenThatWasSuspended() throws Exception {
    token("pages");
    var number = number("pages");
    command("token", "suspend", number, "--reason", "Looks like scraping");
    var holder = People.signedIn(server.base().toString(), "pages@example.org");
    var page = holder.get("/account").body();
    assertThat(page)
        .contains("Looks like scraping", "That holds for all your tokens")
        .doesNotContain("Make a new token", "/remove");
    var token = "/account/tokens/" + number;
    assertThat(submit(holder, token + "/remove", Map.of()).statusCode()).isEqualTo(422);
    var made = submit(holder, "/account/tokens", Map.of("label", "new"));
    assertThat(made.statusCode()).isEqualTo(422);
    assertThat(made.body()).contains("You get no new ones").doesNotContain("<code>");
    var rotated = People.secretIn(submit(holder, token + "/rotate", Map.of()).body());
    assertThat(ask(rotated).statusCode()).isEqualTo(403);
  }

  @Test
  void recordsTakenThroughThreeTokensRaiseTheAlert() throws Exception {
    var tokens = List.of(token("scraper"), token("scraper"), token("scraper"));
    try (var own = new ServerProcess(data.resolve("own"), "--data=" + data, "--limits=on")) {
      var asking = new ApiClient(own.base());
      for (int i = 0; i < 3; i++) {
        var page = "/api/v1/taxon_concepts?per_page=100&page=" + (i + 1);
        var answer = asking.get(page, "X-Authentication-Token", tokens.get(i));
        assertThat(answer.statusCode()).isEqualTo(200);
      }
      own.stop();
    }
    assertThat(command("usage").out())
        .containsPattern("scraper@example.org was given 300 of the \\d+ records of release");
  }

  private static HttpResponse<String> submit(
      Browser browser, String action, Map<String, String> fields) throws Exception {
    return browser.submit("/account", action, fields);
  }
}
