package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;
import org.saola.http.server.HttpFuzz;
import org.saola.store.DatabaseSettings;

/** The whole server under random requests; the demo has the taxon they ask for. */
final class ApiFuzzTest {
  private static final int REQUESTS = 10_000;

  @TempDir private Path directory;

  @Test
  @Timeout(180)
  void answersRandomRequests() throws Exception {
    LocalServer.startDemo(directory).close();
    var data = directory.toString();
    var token =
        CommandRun.succeeding(
                "token", "create", "--email", "a@b.org", "--purpose", "test", "--data", data)
            .out()
            .strip();
    try (var server = LocalServer.start(new DatabaseSettings(directory, null));
        var fuzz = new HttpFuzz(server.base(), 8, token, Duration.ofSeconds(10))) {
      var answers = fuzz.run(REQUESTS);
      assertThat(answers).containsKeys(200, 304, 400, 401, 404, 414, 422, 431);
      assertThat(answers.get(200)).isGreaterThan(REQUESTS / 20);
      var client = new ApiClient(server.base());
      assertThat(client.get("/api/v1/taxon_concepts", "X-Authentication-Token", token).statusCode())
          .isEqualTo(200);
    }
  }
}
