package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Replays the recorded requests; every answer must be the expected one. */
final class GoldenTest {
  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"A, SQLITE", "A, POSTGRES", "B, SQLITE", "B, POSTGRES"})
  void answersAsExpected(String set, TestDatabase kind) throws Exception {
    var golden = SharedFolder.find().resolve("golden");
    var settings = kind.empty(directory);
    run(settings, "import", golden.resolve("package-" + set).toString());
    try (var server = LocalServer.start(settings)) {
      var check = new ArrayList<>(check(golden, set, server, settings));
      server.database().access().refresh();
      assertAllPass(check, "none");
      run(settings, "export", "speciesplus", "--to", directory.resolve("dumps").toString());
      assertAllPass(check, "present");
    }
    for (var language : List.of("en", "es", "fr")) {
      var expected = golden.resolve("dump-%s-%s.ndjson.gz".formatted(set, language));
      if (Files.exists(expected)) {
        assertThat(lines(directory.resolve("dumps/cites_eu_%s.ndjson.gz".formatted(language))))
            .isEqualTo(lines(expected));
      }
    }
  }

  private List<String> check(
      Path golden, String set, LocalServer server, DatabaseSettings settings) {
    return List.of(
        "python3",
        golden.resolveSibling("tools/check_golden.py").toString(),
        server.base().toString(),
        token(settings, "api"),
        golden.resolve("golden-%s.ndjson.gz".formatted(set)).toString(),
        "--strict",
        "--contributor-token",
        token(settings, "contributor"),
        "--admin-token",
        token(settings, "admin"),
        "--secretariat-token",
        token(settings, "secretariat"),
        "--dumps");
  }

  private void assertAllPass(List<String> check, String dumps)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(check);
    command.add(dumps);
    var report = directory.resolve("report");
    var exitCode =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).as(() -> text(report)).isZero();
  }

  private String token(DatabaseSettings settings, String role) {
    var email = role + "@example.org";
    return run(settings, "token", "create", "--role", role, "--email", email, "--purpose", "test")
        .strip();
  }

  private static String run(DatabaseSettings settings, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", settings.dataDirectory().toString()));
    var url = settings.url();
    if (url != null) {
      all.addAll(List.of("--database", url));
    }
    return CommandRun.succeeding(all.toArray(String[]::new)).out();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Parsed and written again, which keeps the order of keys but not the spelling of escapes. */
  private static List<String> lines(Path dump) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(dump)), UTF_8))) {
      return reader.lines().map(ApiClient.JSON::readTree).map(JsonNode::toString).toList();
    }
  }
}
