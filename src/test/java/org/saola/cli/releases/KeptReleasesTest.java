package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.LocalServer;
import org.saola.cli.ServerProcess;
import org.saola.store.DatabaseSettings;

/** What was served before can still be read. */
final class KeptReleasesTest {
  private static final String CAT = "/api/saola/v1/species-plus/taxa/60";

  @Test
  void answersComeFromTheReleaseThatIsAskedFor(@TempDir Path directory) throws Exception {
    var data = directory.resolve("data").toString();
    var folder = DemoPackage.copy(directory.resolve("package"));
    CommandRun.succeeding("import", folder.toString(), "--release", "2024-1", "--data", data);
    replace(
        folder.resolve("taxon_concepts.csv"), "Felis catus,\"Linnaeus, 1758\"", "Felis catus,X");
    CommandRun.succeeding("import", folder.toString(), "--release", "2024-2", "--data", data);
    var settings = new DatabaseSettings(Path.of(data), null);
    try (var server = LocalServer.start(settings, true)) {
      var client = new ApiClient(server.base());
      assertThat(author(client, "")).isEqualTo("X");
      assertThat(author(client, "?release=2024-1")).isEqualTo("Linnaeus, 1758");
      assertThat(author(client, "?release=1")).isEqualTo("Linnaeus, 1758");
      assertThat(author(client, "?release=2")).isEqualTo("X");
      var unknown = ApiClient.JSON.readTree(client.get(CAT + "?release=2023-9").body());
      assertThat(unknown.path("detail").asString())
          .isEqualTo(
              "Species+ has no release 2023-9 here; there is 2024-2 (number 2), 2024-1 (number 1)");
      var status = client.json("/api/saola/v1/status?name=Felis%20catus&release=2024-1");
      assertThat(status.path("species_plus").path("release").path("number").asInt()).isEqualTo(1);
      assertThat(status.path("red_list").path("state").asString()).isEqualTo("not_imported");
    }
  }

  @Test
  void theOriginalApisHaveThemWhenTheOperatorWantsIt(@TempDir Path directory) throws Exception {
    var data = directory.resolve("data").toString();
    var folder = DemoPackage.copy(directory.resolve("package"));
    CommandRun.succeeding("import", folder.toString(), "--release", "2024-1", "--data", data);
    CommandRun.succeeding("import", folder.toString(), "--release", "2024-2", "--data", data);
    try (var server =
        new ServerProcess(
            directory.resolve("log"), "--data", data, "--open", "--with-release-parameter")) {
      var client = new ApiClient(server.base());
      var target = "/api/v1/taxon_concepts?release=";
      var old = client.get(target + "2024-1");
      assertThat(old.statusCode()).isEqualTo(200);
      assertThat(old.headers().firstValue("ETag"))
          .isNotEqualTo(client.get(target + "2024-2").headers().firstValue("ETag"));
      assertThat(client.get(target + "2024-3").statusCode()).isEqualTo(404);
      var withoutData = client.get("/api/v4/statistics/count?release=2024-1");
      assertThat(withoutData.statusCode()).isEqualTo(404);
      assertThat(ApiClient.JSON.readTree(withoutData.body()).path("error").asString())
          .isEqualTo("release 2024-1 is not kept here; nothing was imported yet");
    }
  }

  private static String author(ApiClient client, String query) throws Exception {
    return client.json(CAT + query).path("record").path("authorYear").asString();
  }

  private static void replace(Path file, String text, String other) throws IOException {
    var content = Files.readString(file);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, other));
  }
}
