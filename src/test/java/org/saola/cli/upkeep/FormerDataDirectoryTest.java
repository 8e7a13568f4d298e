package org.saola.cli.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.RunningSite;
import org.saola.cli.terminal.HeardLog;
import org.saola.site.SiteSettings;
import org.saola.store.DatabaseSettings;

/**
 * A data directory as the program wrote it when its tables had version 6: two releases of Species+,
 * one of the Red List, an account with a token, and what that program answered. The program of
 * today serves it without an import.
 */
final class FormerDataDirectoryTest {
  /** Of an account that is nowhere but in that directory. */
  private static final String TOKEN =
      "b05e3dd9d302178e441d17f66f31e12c06586bab06c1338bec286e4e7bed059d";

  private static final String ANSWERS = "answers/";

  @TempDir private Path directory;
  private final Map<String, byte[]> answers = new LinkedHashMap<>();

  @BeforeEach
  void unpack() throws IOException {
    var name = "/org/saola/cli/former/version-6.zip";
    var content = FormerDataDirectoryTest.class.getResourceAsStream(name);
    try (var zip = new ZipInputStream(Objects.requireNonNull(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(ANSWERS)) {
          answers.put(entry.getName().substring(ANSWERS.length()), zip.readAllBytes());
        } else {
          Files.write(directory.resolve(entry.getName()), zip.readAllBytes());
        }
      }
    }
  }

  @Test
  void answersTheSameBytes() throws Exception {
    try (var site = site()) {
      var paths = new String(answers.get("paths.txt"), UTF_8).lines().toList();
      assertThat(paths).hasSize(13);
      for (int i = 0; i < paths.size(); i++) {
        var answer = site.send(authorised(site, paths.get(i)));
        assertThat(answer.statusCode()).as(paths.get(i)).isEqualTo(200);
        var recorded = new String(answers.get(Integer.toString(i + 1)), UTF_8);
        assertThat(undated(answer.body())).as(paths.get(i)).isEqualTo(undated(recorded));
      }
    }
  }

  /** Citations end with the day on which the document is read. */
  private static String undated(String body) {
    return body.replaceAll("Accessed on \\d+ \\w+ \\d{4}", "Accessed on this day");
  }

  @Test
  void keepsReleasesChangesAndTokens() throws Exception {
    try (var site = site()) {
      assertThat(site.get("/api/v4/assessment/101").statusCode())
          .as("without the token")
          .isEqualTo(401);
      assertThat(site.send(authorised(site, "/api/saola/v1/releases")).body())
          .contains("\"label\":\"small\"", "\"label\":\"second\"", "\"label\":\"complete\"")
          .contains("\"dataset\":\"speciesplus\"", "\"dataset\":\"redlist\"");
      assertThat(site.send(authorised(site, "/api/saola/v1/changes?since=0")).body())
          .contains("Bestia blanca");
    }
  }

  @Test
  void tellsHowFarTheMigrationIs() throws Exception {
    try (var log = new HeardLog();
        var _ = site()) {
      assertThat(log.lines())
          .anyMatch(
              line -> line.matches("INFO Bringing the tables in .* from version 6 to \\d+: 16, .*"))
          .anyMatch(line -> line.matches("INFO The tables in .* have version \\d+ now"));
    }
    try (var log = new HeardLog();
        var _ = site()) {
      assertThat(log.lines())
          .as("nothing is left to do at the second start")
          .noneMatch(line -> line.contains("tables"));
    }
  }

  private RunningSite site() throws IOException {
    return RunningSite.over(new DatabaseSettings(directory, null), SiteSettings.plain(false))
        .refreshed();
  }

  private static HttpRequest.Builder authorised(RunningSite site, String path) {
    return site.request(path)
        .header("X-Authentication-Token", TOKEN)
        .header("Authorization", TOKEN);
  }
}
