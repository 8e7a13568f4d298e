package org.saola.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.cli.LocalServer;
import org.saola.store.DatabaseSettings;
import org.saola.store.sql.DatabaseException;

/** A file that somebody takes away from a running server, or cuts. */
class LostFileTest {
  private static final String TAXA = "/api/v1/taxon_concepts.json?per_page=500";

  @TempDir private Path folder = Path.of("");

  @Test
  void dataThatWereTakenAwayAreNoticedAndNothingIsWrittenIntoTheVoid() throws Exception {
    var data = folder.resolve("data");
    DemoData.WHOLE.copyTo(Files.createDirectories(data));
    try (var server = LocalServer.start(new DatabaseSettings(data, null), true)) {
      var database = server.database();
      database.presence().start();
      var client = new ApiClient(URI.create(server.base().toString()));
      assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);

      var away = Files.move(data, folder.resolve("away"));
      await(client, 503);
      assertThat(
              new String(
                  client.get("/health/ready").body(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("the database is away");
      assertThat(database.presence().absence().orElseThrow().getMessage())
          .contains("saola.db was removed, moved or replaced while it was in use");
      assertThatThrownBy(() -> database.settings().put("lost", "word"))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("was removed, moved or replaced");
      assertThat(client.get(TAXA).statusCode()).as("what is there is read").isEqualTo(200);

      Files.move(away, data);
      await(client, 200);
      database.settings().put("kept", "word");
      assertThat(database.settings().find("kept")).contains("word");
    }
  }

  @Test
  void aServerWhoseDataAreGoneStops() throws Exception {
    var data = folder.resolve("data");
    var server = LocalServer.start(new DatabaseSettings(data, null), true);
    Files.move(data, folder.resolve("away"));
    server.close();
    assertThat(data).doesNotExist();
  }

  @Test
  void aFileThatIsCutFailsRequestsAndNotTheProcess() throws Exception {
    var data = folder.resolve("data");
    DemoData.WHOLE.copyTo(Files.createDirectories(data));
    try (var server = LocalServer.start(new DatabaseSettings(data, null), true)) {
      var client = new ApiClient(URI.create(server.base().toString()));
      var file = data.resolve("saola.db");
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / 8);
      }
      int failed = 0;
      for (int id = 1; id <= 200; id++) {
        failed +=
            client.get("/api/v1/taxon_concepts/%d/references.json".formatted(id)).statusCode()
                    >= 500
                ? 1
                : 0;
      }
      assertThat(failed).as("what is not there any more").isPositive();
      assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  private static void await(ApiClient client, int status) throws Exception {
    var until = Instant.now().plus(Duration.ofSeconds(20));
    while (client.get("/health/ready").statusCode() != status && Instant.now().isBefore(until)) {
      Thread.sleep(50);
    }
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(status);
  }
}
