package org.saola.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressDisplayTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private int width = 80;

  private ProgressDisplay display(boolean terminal) {
    return new ProgressDisplay(
        new PrintStream(written, true, UTF_8), terminal, nanos::get, () -> width);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private String shown() {
    return written.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void elsewhereThanOnATerminalALineEveryFiveSeconds() {
    try (var step = display(false).start("read a.zip", "rows", 400)) {
      for (int i = 0; i < 12_000; i++) {
        pass(Duration.ofMillis(1));
        step.add(i % 60 == 0 ? 1 : 0);
      }
    }
    assertThat(shown())
        .isEqualTo(
            """
              read a.zip                     21%         84 rows  17/s  19 s left
              read a.zip                     41%        167 rows  17/s  14 s left
              read a.zip                          200 rows in 12 s, 17/s
            """);
  }

  @Test
  void shortStepsAreOneLine() {
    try (var step = display(false).start("check", "tables", -1)) {
      step.add(16);
      pass(Duration.ofMillis(40));
    }
    assertThat(shown()).isEqualTo("  check                                16 tables in 0.0 s\n");
  }

  @Test
  void aTerminalHasOneLineThatIsRewritten() {
    try (var step = display(true).start("read a.zip", "KB", 100)) {
      for (int i = 0; i < 50; i++) {
        pass(Duration.ofMillis(50));
        step.add(2);
      }
    }
    assertThat(shown()).containsOnlyOnce("\n");
    assertThat(shown().split("\r", -1)).hasSize(1 + 12 + 1).allMatch(line -> line.length() < 80);
    assertThat(shown()).endsWith("100 KB in 2.5 s, 40/s\u001b[K\n");
  }

  @Test
  void closingTwiceShowsOneEnd() {
    var step = display(false).start("a", "rows", 1);
    step.close();
    step.close();
    assertThat(shown().lines()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} of {1} after {2} s: {3}")
  @CsvSource({
    "0, 100, 1, '0%          0 rows  0/s'",
    "50, 100, 1, '50%         50 rows  50/s  1 s left'",
    "1, 1000, 1, '0%          1 rows  1/s  16 min 39 s left'",
    "1, 10000, 1, '0%          1 rows  1/s  2 h 46 min left'",
    "200, 100, 1, '100%        200 rows  200/s'",
    "38000, -1, 2, '38,000 rows  19,000/s'"
  })
  void tellsShareRateAndTimeLeft(long done, long total, int seconds, String expected) {
    assertThat(
            new StepLine("a", "rows", total, 80)
                .underWay(done, Duration.ofSeconds(seconds))
                .strip())
        .endsWith(expected);
  }

  @Test
  void cutsLongNames() {
    assertThat(new StepLine("x".repeat(99), "rows", 10, 80).underWay(1, Duration.ofSeconds(1)))
        .hasSizeLessThan(80)
        .contains("…");
  }

  @ParameterizedTest(name = "{0} columns: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          79 | read assessments.c…   50%    200,000 rows  50/s  1 h 6 min left
          60 | read assessmen…   50%    200,000 rows  1 h 6 min left
          50 | read assess…   50%    200,000 rows
          24 | read as…   50%    200
          """)
  void fitsIntoNarrowTerminals(int columns, String expected) {
    var line = new StepLine("read assessments.csv", "rows", 400_000, columns);
    var shown = line.underWay(200_000, Duration.ofSeconds(4_000));
    assertThat(shown.strip()).isEqualTo(expected);
    assertThat(shown).hasSizeLessThan(columns);
    assertThat(line.ended(200_000, Duration.ofHours(99))).hasSizeLessThan(columns);
  }

  @Test
  void noLineOfATerminalIsBroken() {
    width = 60;
    try (var step = display(true).start("read a file with a long name.zip", "assessments", 9_000)) {
      for (int i = 0; i < 90; i++) {
        pass(Duration.ofMillis(250));
        step.add(100);
      }
    }
    assertThat(shown().replace("\u001b[K", "").split("[\r\n]", -1))
        .allMatch(line -> line.length() < 60);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"'24 60\n', 60", "'0 0\n', 80", "'', 80", "'stty: no', 80", "'9 3', 20"})
  void readsWhatTheTerminalTells(String told, int columns) {
    assertThat(TerminalWidth.read(told.replace("\\n", "\n"))).isEqualTo(columns);
  }
}
