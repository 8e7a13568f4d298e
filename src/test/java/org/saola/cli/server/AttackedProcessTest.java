package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ServerProcess;
import org.saola.http.RawConnection;

/** A running server, attacked from outside; others must hardly notice. */
@EnabledOnOs(OS.LINUX)
class AttackedProcessTest {
  /** The heap of the process and 300 MB. */
  private static final long MOST_MEGABYTES = 512 + 300;

  private static final int MANY_BYTES = 1_100_000;
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

  @TempDir private Path directory;

  @SuppressWarnings("NullAway.Init")
  private ServerProcess server;

  @BeforeEach
  void start() throws Exception {
    server =
        new ServerProcess(
            directory.resolve("log"), "--demo", "--data", directory.resolve("data").toString());
    askAsOthersDo(50); // until its classes are loaded
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawConnection connect() throws IOException {
    URI base = server.base();
    return new RawConnection(base.getHost(), base.getPort(), Duration.ofSeconds(20));
  }

  /** The median time that others wait for an answer, each over a connection of its own. */
  private Duration askAsOthersDo(int times) throws IOException {
    var waited = new ArrayList<Duration>();
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      try (var connection = connect()) {
        var answer = connection.send("GET /api/v1/taxon_concepts" + HOST + "\r\n").read();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).endsWith("]}");
      }
      waited.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    waited.sort(null);
    return waited.get(times / 2);
  }

  private void assertUnimpressed(long before) throws IOException {
    assertThat(askAsOthersDo(50)).isLessThan(Duration.ofMillis(100));
    assertThat(server.residentMegabytes())
        .as("megabytes, of %d before", before)
        .isLessThan(MOST_MEGABYTES);
  }

  private static Thread flood(RawConnection connection, String bytes) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            connection.send(bytes);
          } catch (IOException _) { // the server closed it
          }
        });
  }

  @Test
  void manyRequestsAheadOfWhichNoAnswerIsRead() throws Exception {
    long before = server.residentMegabytes();
    var request = "GET /api/v1/taxon_concepts?per_page=500" + HOST + "\r\n";
    List<RawConnection> attackers = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        attackers.add(connect());
        flood(attackers.getLast(), request.repeat(MANY_BYTES / request.length()));
      }
      Thread.sleep(2_000);
      assertUnimpressed(before);
    } finally {
      for (var attacker : attackers) {
        attacker.close();
      }
    }
  }

  @Test
  void bodiesThatComeSlowly() throws Exception {
    long before = server.residentMegabytes();
    var head = "POST /sign-in" + HOST + "Content-Length: 65536\r\n\r\n";
    List<RawConnection> attackers = new ArrayList<>();
    try {
      for (int i = 0; i < 2_000; i++) {
        attackers.add(connect());
        attackers.getLast().send(head + "a".repeat(60_000));
      }
      assertUnimpressed(before);
    } finally {
      for (var attacker : attackers) {
        attacker.close();
      }
    }
  }
}
