package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.CommandRun;
import org.saola.cli.RunningSite;

/** What people are told about a sync that they run. */
final class SyncCommandTest {
  @TempDir private Path directory;
  private RunningSite original;

  @BeforeEach
  void startServer() throws IOException {
    original = RunningSite.withDemos(directory.resolve("original")).refreshed();
  }

  @AfterEach
  void stopServer() {
    original.close();
  }

  private CommandRun sync(String requests, String perSecond) {
    return CommandRun.succeeding(
        "sync",
        "redlist",
        "--from",
        original.origin() + "/api/v4",
        "--data",
        directory.resolve("copy").toString(),
        "--max-requests",
        requests,
        "--requests-per-second",
        perSecond);
  }

  @Test
  void whoRaisesTheSpeedIsWarned() {
    assertThat(sync("30", "1000").errorLines())
        .containsExactly(
            "saola: warning: 1000.0 requests a second are more than the public services allow; they"
                + " may block your token",
            "saola: stopped after 30 requests, as many as were allowed");
    assertThat(sync("1", "2").errorLines())
        .containsExactly("saola: stopped after 1 requests, as many as were allowed");
  }

  @Test
  void whatIsLeftIsToldAndThenWhatWasDone() {
    assertThat(sync("100", "1000").out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "Left: assessments: 298 of 354 assessments; about 1 s more for these. Run the"
                            + " same command to go on."),
            line -> assertThat(line).startsWith("100 requests, 0 of them repeated, "));
    assertThat(sync("10000", "1000").out())
        .contains("364 assessments were asked for, 0 are still the same, 0 are gone")
        .containsPattern("(?m)^\\d{3} requests, 0 of them repeated, ");
    assertThat(sync("10000", "1000").out())
        .startsWith("Version demo is the one that is served; nothing to do");
  }
}
