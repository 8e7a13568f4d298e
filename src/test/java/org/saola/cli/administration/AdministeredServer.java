package org.saola.cli.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.saola.access.Role;
import org.saola.cli.LocalServer;
import org.saola.cli.mirror.MirroredServer;
import org.saola.publish.job.JobRunner;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with a runner of jobs, and a program of an administrator's that asks it. */
final class AdministeredServer implements AutoCloseable {
  static final String UPLOADS = "/api/saola/v1/administration/uploads";
  static final String JOBS = "/api/saola/v1/administration/jobs";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private final LocalServer server;
  private final JobRunner runner;
  private final String token;

  AdministeredServer(DatabaseSettings settings) throws IOException {
    server = LocalServer.start(settings);
    runner = JobRunner.start(server.database(), settings.dataDirectory());
    token = token(Role.ADMIN);
  }

  /** A token of a new account. */
  String token(Role role) {
    var made = MirroredServer.token(server.database(), role);
    server.database().access().refresh();
    return made;
  }

  Database database() {
    return server.database();
  }

  HttpResponse<String> send(String method, String path, byte[] body) throws Exception {
    return send(method, path, body, token);
  }

  /** Asks with a token; empty = without. */
  HttpResponse<String> send(String method, String path, byte[] body, String shown)
      throws Exception {
    var request =
        HttpRequest.newBuilder(server.base().resolve(path))
            .method(method, BodyPublishers.ofByteArray(body));
    if (!shown.isEmpty()) {
      request.header("Authorization", "Bearer " + shown);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return send("POST", path, json.getBytes(UTF_8));
  }

  JsonNode get(String path) throws Exception {
    var answer = send("GET", path, new byte[0]);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** Sends a whole file in one piece and gives its number. */
  long upload(String name, byte[] content) throws Exception {
    long id = begin(name, content.length);
    var answer = send("PUT", UPLOADS + "/" + id + "?offset=0", content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return id;
  }

  long begin(String name, long bytes) throws Exception {
    var answer = post(UPLOADS, "{\"name\":\"%s\",\"bytes\":%d}".formatted(name, bytes));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).path("id").asLong();
  }

  /** Orders something and gives its number. */
  long order(String json) throws Exception {
    var answer = post(JOBS, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body()).path("id").asLong();
  }

  /** A job as soon as it is in one of these states. */
  JsonNode await(long job, String... states) throws Exception {
    long deadline = System.nanoTime() + 60_000_000_000L;
    var found = get(JOBS + "/" + job);
    while (!Arrays.asList(states).contains(found.path("state").asString())) {
      assertThat(System.nanoTime()).as("job %d", job).isLessThan(deadline);
      assertThat(found.path("report").isNull()).as(found.toString()).isTrue();
      Thread.sleep(50);
      found = get(JOBS + "/" + job);
    }
    return found;
  }

  @Override
  public void close() {
    runner.close();
    server.close();
  }
}
