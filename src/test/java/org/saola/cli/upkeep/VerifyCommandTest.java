package org.saola.cli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;
import org.saola.cli.RunningSite;

/** A whole database is checked while a server runs on it. */
final class VerifyCommandTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void damageIsNamedAndTheExitCodeTells() throws Exception {
    try (var site = RunningSite.with(DemoData.SAMPLE, directory).refreshed()) {
      var whole = CommandRun.succeeding("verify", "--data", directory.toString());
      assertThat(whole.out()).contains("rendition: ").contains("Everything is as it was written.");
      try (var connection =
              DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
          var statement = connection.createStatement()) {
        statement.execute("update rendition set content = x'00' where key % 50 = 0");
      }
      var damaged = CommandRun.of("verify", "--data", directory.toString());
      assertThat(damaged.exitCode()).isEqualTo(1);
      assertThat(damaged.out())
          .containsPattern(
              "rendition \\d+ \\(release \\d+, form \\d+, place \\d+\\): not as it was")
          .doesNotContain("Everything");
      assertThat(damaged.errorLines())
          .singleElement()
          .asString()
          .matches("saola: \\d+ faults; restore a backup, or import again what is damaged");
      assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }
}
