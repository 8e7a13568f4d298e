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
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;

/** Questions about days and shipments, with the answers that contracts decide. */
class GoldenLawTest {
  @TempDir private Path directory;

  @ParameterizedTest(name = "on {0}")
  @EnumSource(TestDatabase.class)
  void answersAsExpected(TestDatabase kind) throws Exception {
    var shared = SharedFolder.find();
    var golden = shared.resolve("golden");
    var settings = kind.empty(directory);
    importPackage(golden.resolve("trade/package-trade"), settings);
    try (var server = LocalServer.start(settings, true)) {
      check(
          server,
          shared.resolve("tools/check_asof.py"),
          golden.resolve("as-of/golden-asof-given.csv").toString(),
          golden.resolve("as-of/golden-asof-assessments-given.csv").toString());
      check(
          server,
          shared.resolve("tools/check_trade.py"),
          golden.resolve("trade/golden-trade-given.csv").toString(),
          "--rules",
          "full");
    }
  }

  private static void importPackage(Path folder, DatabaseSettings settings) {
    var arguments =
        new ArrayList<>(
            List.of("import", folder.toString(), "--data", settings.dataDirectory().toString()));
    var url = settings.url();
    if (url != null) {
      arguments.addAll(List.of("--database", url));
    }
    CommandRun.succeeding(arguments.toArray(String[]::new));
  }

  private void check(LocalServer server, Path checker, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("python3", checker.toString()));
    command.addAll(List.of(arguments));
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

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
