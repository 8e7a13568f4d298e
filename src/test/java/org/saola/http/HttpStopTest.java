package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.saola.http.server.HttpLimits;

class HttpStopTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private Response slow(Request request) {
    begun.countDown();
    try {
      assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Response.of(200, "text/plain", new byte[] {'a'});
  }

  @Test
  void finishesRequestsUnderWayAndTakesNoMore() throws Exception {
    var server = new TestServer(Handler.reading(this::slow));
    try (var idle = server.connect();
        var connection = server.connect()) {
      connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      var stopping = CompletableFuture.runAsync(server::close);
      assertThat(idle.isClosedByServer()).isTrue();
      assertThat(isRefused(server)).isTrue();
      assertThat(stopping).isNotDone();
      released.countDown();
      assertThat(connection.read().body()).isEqualTo("a");
      stopping.get(5, TimeUnit.SECONDS);
    }
  }

  private static boolean isRefused(TestServer server) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try (var connection = server.connect()) {
        connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        Thread.sleep(20);
      } catch (IOException e) {
        return true;
      }
    }
    return false;
  }

  @Test
  void waitsForABoundedTimeOnly() throws Exception {
    var limits = HttpLimits.DEFAULT.withStopping(Duration.ofSeconds(1));
    var server = new TestServer(Handler.reading(this::slow), limits);
    try (var connection = server.connect()) {
      connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      long start = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(connection.isClosedInTheEnd()).as("told of the failure or not").isTrue();
    } finally {
      released.countDown();
    }
  }
}
