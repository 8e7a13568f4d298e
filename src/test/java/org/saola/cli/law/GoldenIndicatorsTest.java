package org.saola.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.LocalServer;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.TestDatabase;

/**
 * Numbers with the answers that the contract decides. Of summaries of lags and of transitions it
 * has no inputs.
 */
class GoldenIndicatorsTest {
  private static final List<String> KINDS =
      List.of(
          "points",
          "backcast-expected",
          "bootstrap",
          "series",
          "national",
          "proportion",
          "lag",
          "gap");

  @TempDir private Path directory;

  @ParameterizedTest(name = "on {0}")
  @EnumSource(TestDatabase.class)
  void computesAsExpected(TestDatabase kind) throws Exception {
    var shared = SharedFolder.find();
    var command = new ArrayList<>(List.of("python3"));
    command.add(shared.resolve("tools/check_indicators.py").toString());
    KINDS.forEach(
        each -> command.add(shared.resolve("golden/indicators").resolve(each + ".csv").toString()));
    try (var server = LocalServer.start(kind.empty(directory), true)) {
      command.addAll(List.of("--server", server.base() + "/api/saola/v1"));
      var report = directory.resolve("report");
      int exitCode =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(report.toFile())
              .start()
              .waitFor();
      assertThat(exitCode).as(() -> text(report)).isZero();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
