package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.UsageRecord;
import org.saola.cli.CommandRun;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.usage.UsageSettings;
import org.saola.store.usage.report.DayRange;

final class UsageCommandTest {
  private static final UsageRecord.Call CALL =
      new UsageRecord.Call("v4", "assessment", "show", "json", "{\"assessment_id\":\"7\"}");

  @TempDir private Path data;

  @BeforeEach
  void recordSome() {
    CommandRun.succeeding(
        "token", "create", "--email", "ann@example.org", "--purpose", "x", "--data", data());
    try (var database = Database.open(new DatabaseSettings(data, null));
        var log = database.usage().startLog(new UsageSettings(Duration.ofDays(90), 50))) {
      var ann = database.access().accounts().find("ann@example.org").orElseThrow();
      log.record(request(new Bearer(ann.id(), 1, Role.API, Standing.ACTIVE), 200));
      log.record(request(new Bearer(ann.id(), 1, Role.API, Standing.ACTIVE), 429));
      log.record(request(null, 401));
    }
  }

  private String data() {
    return data.toString();
  }

  private static UsageRecord request(@Nullable Bearer bearer, int status) {
    return new UsageRecord(
        Instant.now(),
        bearer,
        CALL,
        status,
        null,
        2_000,
        Duration.ofMillis(1),
        "192.0.2.0",
        "request",
        0,
        new int[0]);
  }

  @Test
  void showsDaysEndpointsAndAccounts() {
    var lines = CommandRun.succeeding("usage", "--data", data()).out().lines().toList();
    assertThat(lines)
        .hasSize(1 + 1 + 7 + 2 + 1 + 2 + 1)
        .anyMatch(line -> line.matches("v4 assessment +1 +1 +1 +6"))
        .anyMatch(line -> line.matches("ann@example\\.org +1 +0 +1 +4"));
  }

  @Test
  void exportsTheRequestsOfAnAccount() {
    var jsonl =
        CommandRun.succeeding("usage", "export", "--account", "Ann@example.org", "--data", data());
    assertThat(jsonl.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"endpoint\":\"assessment\""));
    var csv =
        CommandRun.succeeding(
            "usage", "export", "--account", "ann@example.org", "--format=csv", "--data", data());
    assertThat(csv.out().lines()).hasSize(3).first().asString().startsWith("at,token,api,");
  }

  @Test
  void deletedAccountHasNoRequestsAnyMore() {
    CommandRun.succeeding("user", "delete", "ann@example.org", "--data", data());
    try (var database = Database.open(new DatabaseSettings(data, null))) {
      var all = database.usage().ofAll();
      assertThat(all.accounts(DayRange.ALL, 10)).isEmpty();
      assertThat(all.total(DayRange.ALL).requests()).isEqualTo(3);
    }
  }

  @ParameterizedTest(name = "{0} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          usage --days 0                       | --days 0 is not within 1 to 3660       | no day shows nothing
          usage export --account eve@b.example | there is no account of eve@b.example   | nobody has this address
          serve --usage-retention 2w           | --usage-retention 2w is no number of   | only days are known
          serve --usage-retention 0d           | --usage-retention 0d is no number of   | nothing would be kept
          serve --scraping-alert 101           | --scraping-alert 101 is not within 0   | there is no more than all
          """)
  void refusesWhatMakesNoSense(String command, String words, String because) {
    var run = CommandRun.of((command + " --data " + data()).split(" ", -1));
    assertThat(run.exitCode()).as(because).isEqualTo(2);
    assertThat(run.err()).contains(words);
  }
}
