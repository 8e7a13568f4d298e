package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.work.Reply;

/** Clients that send requests ahead, whether they read the answers or not. */
class PipeliningTest {
  private static final int BYTES = 100_000;
  private static final String REQUEST = "GET /%s HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Answers with many bytes, and counts. */
  private static final class Counting implements Handler {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Reply<Response> answer(Request request) {
      asked.incrementAndGet();
      return Reply.now(Response.of(200, "text/plain", new byte[BYTES]));
    }
  }

  @Test
  void aRequestIsTakenUpOnlyWhenTheLastAnswerIsWritten() throws Exception {
    var handler = new Counting();
    try (var server = new TestServer(handler);
        var attacker = server.connect()) {
      sendAhead(attacker, 30_000);
      Thread.sleep(1_000);
      // what the kernel takes for both ends is some megabytes
      assertThat(handler.asked.get()).isBetween(1, 150);
      assertThat(server.requestsUnderWay()).isLessThan(2);
      assertThat(server.get("/").statusCode()).isEqualTo(200);
    }
  }

  private static Thread sendAhead(RawConnection connection, int requests) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            connection.send(REQUEST.formatted("").repeat(requests));
          } catch (IOException _) { // closed
          }
        });
  }

  @Test
  void allAreAnsweredWhenTheyAreRead() throws Exception {
    try (var server = new TestServer(new Counting());
        var connection = server.connect()) {
      var sending = sendAhead(connection, 300);
      for (int i = 0; i < 300; i++) {
        assertThat(connection.read().body()).hasSize(BYTES);
      }
      sending.join();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "later"})
  void manySmallOnesInOnePacketAreAnsweredInOrder(String path) throws Exception {
    try (var server = new TestServer(new EchoHandler());
        var connection = server.connect()) {
      var requests = new StringBuilder();
      for (int i = 0; i < 3_000; i++) {
        requests.append(REQUEST.formatted(path + "/" + i));
      }
      Thread.ofVirtual().start(() -> sendAll(connection, requests.toString()));
      for (int i = 0; i < 3_000; i++) {
        assertThat(connection.read().body()).contains("/" + i + "\n");
      }
    }
  }

  private static void sendAll(RawConnection connection, String text) {
    try {
      connection.send(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theTimeToReadIsNotRenewedByRequestsSentAhead() throws Exception {
    var limits = TestServer.impatient(Duration.ofSeconds(1), Duration.ofSeconds(2));
    try (var server =
            new TestServer(
                Handler.reading(_ -> Response.of(200, "text/plain", new byte[1_000])), limits);
        var attacker = server.connect()) {
      var sending = sendAhead(attacker, 40_000); // more answers than the kernel takes
      long begun = System.nanoTime();
      do {
        Thread.sleep(50);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
      } while (server.openConnections() > 0);
      sending.join();
    }
  }
}
