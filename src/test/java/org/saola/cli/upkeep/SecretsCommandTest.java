package org.saola.cli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.CommandRun;
import org.saola.cli.RunningSite;
import org.saola.store.DatabaseSettings;

/** A backup without its key opens nothing, and says how to go on. */
final class SecretsCommandTest {
  @TempDir private Path directory = Path.of("");
  private Path restored = directory;

  @BeforeEach
  void backUpWithoutTheKey() throws IOException {
    var data = directory.resolve("data");
    CommandRun.succeeding("webhook", "add", "https://receiver.example/", "--data", data.toString());
    restored = Files.createDirectory(directory.resolve("restored"));
    Files.copy(data.resolve("saola.db"), restored.resolve("saola.db"));
  }

  @Test
  void aServerIsRefusedUntilTheSecretsAreRenewed() throws IOException {
    var refused = CommandRun.of("serve", "--port", "0", "--data", restored.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.errorLines())
        .singleElement()
        .asString()
        .contains("sealed with a key that is not in " + restored.resolve("secret.key"))
        .contains("saola secrets renew");
    var renewed = CommandRun.succeeding("secrets", "renew", "--data", restored.toString());
    assertThat(renewed.out()).matches("1 https://receiver.example/ [0-9a-f]{64}\n");
    try (var site = RunningSite.over(new DatabaseSettings(restored, null))) {
      assertThat(site.database().webhooks().list()).hasSize(1);
    }
  }

  @Test
  void whoeverNeedsNoSecretGoesOn() {
    var list = CommandRun.succeeding("webhook", "list", "--data", restored.toString());
    assertThat(list.out()).contains("https://receiver.example/");
    assertThat(restored.resolve("secret.key")).doesNotExist();
  }
}
