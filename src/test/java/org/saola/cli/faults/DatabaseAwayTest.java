package org.saola.cli.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.ServerProcess;
import org.saola.store.TestDatabase;

/** A running server whose PostgreSQL goes away and comes back, seen from outside. */
class DatabaseAwayTest {
  /** Two seconds, and what a busy machine takes to ask. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final String CACHED = "/api/v1/taxon_concepts.json?per_page=3";

  /** Asked for the first time, so that none is in memory. */
  private static final List<String> UNCACHED =
      List.of(
          "/api/v1/taxon_concepts.json?per_page=%d",
          "/api/v1/taxon_concepts.xml?per_page=%d",
          "/api/saola/v1/changes?limit=%d",
          "/api/v1/downloads.json",
          "/sign-in?try=%d",
          "/new-password?token=%d");

  @TempDir private static Path directory;
  private static SlackLine line;
  private static ServerProcess server;
  private static ApiClient client;
  private static Path log;

  /** None of them was asked for yet. */
  private static final Deque<Integer> assessments = new ArrayDeque<>();

  @BeforeAll
  static void start() throws Exception {
    var settings = TestDatabase.POSTGRES.empty(directory);
    var url = URI.create(Objects.requireNonNull(settings.url()).substring("jdbc:".length()));
    line = new SlackLine(url.getPort());
    log = directory.resolve("log");
    server =
        new ServerProcess(
            log,
            "--demo",
            "--data",
            directory.resolve("data").toString(),
            "--database",
            "jdbc:" + url.toString().replace(":" + url.getPort(), ":" + line.port()));
    client = new ApiClient(server.base());
    assertThat(client.get(CACHED).statusCode()).isEqualTo(200);
    client
        .json("/api/v4/red_list_categories/LC")
        .get("assessments")
        .forEach(each -> assessments.add(each.get("assessment_id").asInt()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    line.close();
  }

  @Test
  void whatSwallowsEverythingHoldsNobody() throws Exception {
    line.swallow();
    holds(100);
  }

  @Test
  void whatIsGoneHoldsNobody() throws Exception {
    line.cut();
    holds(200);
  }

  private void holds(int number) throws Exception {
    int before = lines().size();
    var answers = ask(number);
    answers.addAll(ask(number + 50));
    for (var answer : answers) {
      assertThat(answer.waited()).as(answer.target()).isLessThan(PATIENCE);
      assertThat(answer.response().statusCode()).as(answer.target()).isEqualTo(503);
      assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.text()).as(answer.target()).contains(words(answer.target()));
    }
    assertThat(client.get(CACHED).statusCode()).as("from memory").isEqualTo(200);
    var readiness = client.get("/health/ready");
    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(new String(readiness.body(), UTF_8)).contains("the database is away");
    line.mend();
    awaitEnd(before);
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    for (var target : UNCACHED.subList(0, 2)) {
      assertThat(client.get(target.formatted(number)).statusCode()).as(target).isEqualTo(200);
    }
    assertThat(lines().subList(before, lines().size()))
        .satisfiesExactly(
            begun ->
                assertThat(begun)
                    .contains("WARN", "PostgreSQL database", "requests that need it are refused"),
            over -> assertThat(over).contains("INFO", answers.size() + " requests were refused"));
  }

  private record Asked(String target, HttpResponse<byte[]> response, Duration waited) {
    String text() {
      return new String(response.body(), UTF_8);
    }
  }

  /** All at once, as each would wait. */
  private static List<Asked> ask(int number) throws Exception {
    var targets = new ArrayList<String>();
    UNCACHED.forEach(target -> targets.add(target.formatted(number)));
    targets.add("/api/v4/assessment/" + assessments.removeFirst());
    try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Asked>>();
      targets.forEach(target -> answers.add(asking.submit(() -> ask(target))));
      var all = new ArrayList<Asked>();
      for (var answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }

  private static Asked ask(String target) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var response = client.get(target);
    return new Asked(target, response, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static String words(String target) {
    if (target.startsWith("/api/saola/")) {
      return "\"title\":\"Service Unavailable\",\"status\":503";
    } else if (target.startsWith("/api/v4/")) {
      return "{\"error\":\"Service Unavailable\"}";
    } else if (target.contains(".xml")) {
      return "<message>Service Unavailable</message>";
    } else if (target.startsWith("/api/v1/")) {
      return "{\"error\":{\"message\":\"Service Unavailable\"}}";
    }
    return "The database can't be used right now";
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(log);
  }

  private static void awaitEnd(int before) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (lines().stream().skip(before).noneMatch(line -> line.contains("answers again"))) {
      assertThat(System.nanoTime()).as("%s", lines()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
