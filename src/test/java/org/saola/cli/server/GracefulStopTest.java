package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.SaolaProcess;
import org.saola.http.RawConnection;

/** A server that is told to stop answers everybody who has asked, and nobody else. */
final class GracefulStopTest {
  private static final int CLIENTS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("Listening on http://127\\.0\\.0\\.1:(\\d+)");

  /** What the JVM says of a process that ended on SIGTERM. */
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder = Path.of("");
  private final AtomicInteger answered = new AtomicInteger();
  private int port;
  private @Nullable Process process;

  private Process start(String... options) throws Exception {
    var log = Files.createTempFile(folder, "serve", ".log");
    var arguments = new ArrayList<>(List.of("serve", "--demo", "--port", "0"));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    arguments.addAll(List.of("--access-log", folder.resolve("access.log").toString()));
    arguments.addAll(List.of(options));
    var started = SaolaProcess.start(log, arguments.toArray(String[]::new));
    process = started;
    port = port(log);
    return started;
  }

  private static int port(Path log) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var line = PORT.matcher(Files.readString(log));
      if (line.find()) {
        return Integer.parseInt(line.group(1));
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it did not start: " + Files.readString(log));
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private RawConnection connect() throws IOException {
    return new RawConnection("127.0.0.1", port, Duration.ofSeconds(30));
  }

  private String get(RawConnection connection, String path) throws IOException {
    connection.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    var response = connection.read();
    answered.incrementAndGet();
    return response.header("connection");
  }

  /** Asks on one connection until the server says that it closes it; gives what went wrong. */
  private String askUntilTheEnd(String path) {
    try (var connection = connect()) {
      while (!get(connection, path).equals("close")) {
        // and again
      }
      return connection.isClosedByServer() ? "" : "the server did not close the connection";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void assertAllThreadsAreMeasured() throws IOException {
    try (var connection = connect()) {
      connection.send("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
      var measured = connection.read().body();
      answered.incrementAndGet();
      for (var pool :
          List.of("reading", "computing", "waiting", "checks", "ahead", "jobs", "webhooks")) {
        assertThat(measured).contains("saola_work_most{pool=\"%s\"}".formatted(pool));
      }
    }
  }

  @Test
  void answersWhatWasSentOnOpenConnections() throws Exception {
    var server = start();
    List<Future<String>> problems = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var idle = connect()) {
      get(idle, "/health/live");
      for (int i = 0; i < CLIENTS; i++) {
        // from memory, from the database, and a page
        var path = List.of("/api/v1/taxon_concepts", "/api/v4/statistics/count", "/").get(i % 3);
        problems.add(threads.submit(() -> askUntilTheEnd(path)));
      }
      waitForAnswers(1_000);
      assertAllThreadsAreMeasured();
      server.destroy();
      for (var problem : problems) {
        assertThat(problem.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEmpty();
      }
      assertThat(idle.isClosedByServer()).isTrue();
    }
    assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isEqualTo(TERMINATED);
    assertThat(Files.readAllLines(folder.resolve("access.log")))
        .as("each answer is in the access log")
        .hasSize(answered.get())
        .allMatch(line -> line.contains("\"status\":200"));
  }

  private void waitForAnswers(int most) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (answered.get() < most && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(answered).hasValueGreaterThanOrEqualTo(most);
  }

  /** Asks on a new connection each time, until there are none; gives how many were cut off. */
  private int connectUntilTheEnd() throws IOException {
    int lost = 0;
    while (true) {
      boolean begun = false;
      try (var connection = connect()) {
        begun = true;
        get(connection, "/api/v1/taxon_concepts");
      } catch (ConnectException e) {
        return lost;
      } catch (SocketException | EOFException e) {
        if (!begun) {
          return lost; // reset while it connected, which is a refusal too
        }
        // connected as the listening socket was closed: the kernel had not handed it over yet
        lost++;
      }
    }
  }

  @Test
  void takesNoNewConnections() throws Exception {
    var server = start();
    List<Future<Integer>> lost = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        Callable<Integer> client = this::connectUntilTheEnd;
        lost.add(threads.submit(client));
      }
      waitForAnswers(1_000);
      server.destroy();
      for (var count : lost) {
        assertThat(count.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isLessThanOrEqualTo(1);
      }
    }
    assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(folder.resolve("access.log")))
        .hasSizeGreaterThanOrEqualTo(answered.get());
  }

  @Test
  void letsLoadBalancersNoticeFirst() throws Exception {
    var server = start("--stop-delay", "3");
    try (var connection = connect()) {
      connection.send("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(200);
      server.destroy();
      int status = 200;
      long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
      while (status == 200 && System.nanoTime() < deadline) {
        connection.send("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        status = connection.read().status();
      }
      assertThat(status).isEqualTo(503);
    }
    try (var another = connect()) {
      assertThat(get(another, "/api/v1/taxon_concepts")).as("goes on as usual").isEmpty();
    }
    assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}
