package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.CommandRun;
import org.saola.cli.ServerProcess;
import org.saola.cli.server.Hammering.Answer;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;

/** Real server processes that are asked for more than they allow, and stopped meanwhile. */
@Timeout(300)
final class ServersUnderLoadTest {
  private static final int CLIENTS = 64;
  private static final int RATE = 50;
  private static final int BURST = 20;
  private static final String TARGET = "/api/v4/information/api_version";

  /** For a machine that is busy with other things, too. */
  private static final Duration QUICK = Duration.ofSeconds(1);

  @TempDir private Path directory;

  private static String token(String email, List<String> place) {
    var command = new ArrayList<>(List.of("token", "create", "--purpose", "x", "--email", email));
    command.addAll(place);
    return CommandRun.succeeding(command.toArray(String[]::new)).out().strip();
  }

  private static List<String> place(DatabaseSettings settings) {
    var place = new ArrayList<>(List.of("--data", settings.dataDirectory().toString()));
    if (settings.url() != null) {
      place.addAll(List.of("--database", settings.url()));
    }
    return place;
  }

  private ServerProcess server(String name, List<String> place, String... more)
      throws IOException, InterruptedException {
    var options = new ArrayList<>(place);
    options.addAll(List.of(more));
    return new ServerProcess(directory.resolve(name), options.toArray(String[]::new));
  }

  private ServerProcess limited(String name, List<String> place, TestDatabase kind)
      throws IOException, InterruptedException {
    return server(
        name,
        place,
        "--limits=on",
        "--limits-store=" + (kind == TestDatabase.POSTGRES ? "database" : "memory"),
        "--rate=" + RATE,
        "--burst=" + BURST,
        "--slow-down-after=0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oneTokenGetsNoMoreThanItsRateHoweverManyAskWithIt(TestDatabase kind) throws Exception {
    var place = place(kind.empty(directory));
    var greedy = token("greedy@example.org", place);
    var calm = token("calm@example.org", place);
    try (var one = limited("one", place, kind)) {
      if (kind == TestDatabase.SQLITE) {
        hammer(List.of(one.base().resolve(TARGET)), greedy, calm);
        return;
      }
      try (var two = limited("two", place, kind)) {
        hammer(List.of(one.base().resolve(TARGET), two.base().resolve(TARGET)), greedy, calm);
      }
    }
  }

  private static void hammer(List<URI> targets, String greedy, String calm) throws Exception {
    try (var clients = new Hammering(targets, greedy, CLIENTS)) {
      var beside = clients.askCalmly(targets.getFirst(), calm, 60);
      assertThat(beside).as("the other token").extracting(Answer::status).containsOnly(200);
      var times = beside.stream().map(Answer::time).sorted().toList();
      assertThat(times.get(times.size() * 95 / 100)).isLessThan(QUICK);
      var answers = clients.end();
      assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
      checkEveryWindow(answers.stream().filter(answer -> answer.status() == 200).toList());
    }
  }

  /** Whatever lies between two moments was granted between them. */
  private static void checkEveryWindow(List<Answer> granted) {
    assertThat(granted).hasSizeGreaterThan(BURST);
    for (var first : granted) {
      var ends =
          granted.stream()
              .filter(answer -> answer.sent() >= first.sent())
              .mapToLong(Answer::received)
              .sorted()
              .toArray();
      for (int i = 0; i < ends.length; i++) {
        double seconds = (ends[i] - first.sent()) / 1e9;
        assertThat(i + 1.0).isLessThanOrEqualTo((BURST + RATE * seconds) * 1.01);
      }
    }
  }

  @Test
  void aServerThatIsStoppedUnderLoadAnswersAndRecordsWhatItAccepted() throws Exception {
    var place = place(TestDatabase.SQLITE.empty(directory));
    var token = token("ann@example.org", place);
    try (var server = server("log", place, "--limits=off");
        var clients = new Hammering(List.of(server.base().resolve(TARGET)), token, 16)) {
      Thread.sleep(2_000);
      server.stop();
      var answers = clients.end();
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      var command = new ArrayList<>(List.of("usage", "export", "--account", "ann@example.org"));
      command.addAll(place);
      var rows = CommandRun.succeeding(command.toArray(String[]::new)).out().lines().count();
      assertThat(rows).as("rows for %d answers", answers.size()).isEqualTo(answers.size());
    }
  }
}
