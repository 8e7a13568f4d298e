package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.Response.Body.Pieces;

/** Long bodies, sent in pieces. */
class PiecesTest {
  private static final int READERS = 64;
  private static final int PIECE = 64 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Makes pieces, and counts those that were asked for and how often it was closed. */
  private static final class Source implements Iterator<byte[]>, AutoCloseable {
    private final int pieces;
    private final int size;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    Source(int pieces, int size) {
      this.pieces = pieces;
      this.size = size;
    }

    @Override
    public boolean hasNext() {
      return made.get() < pieces;
    }

    @Override
    public byte[] next() {
      made.incrementAndGet();
      return new byte[size];
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static Handler serving(Source source, long length) {
    return Handler.reading(_ ->
        new Response(
            200,
            List.of(new Response.Header("Content-Type", "application/octet-stream")),
            new Pieces(length, source)));
  }

  private static void waitUntilClosed(Source source) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (source.closed.get() == 0 && System.nanoTime() - deadline < 0) {
      Thread.sleep(20);
    }
    assertThat(source.closed).hasValue(1);
  }

  @Test
  void sendsAllPieces() throws Exception {
    var source = new Source(100, PIECE);
    try (var server = new TestServer(serving(source, 100L * PIECE));
        var connection = server.connect()) {
      connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().body()).hasSize(100 * PIECE);
      connection.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.readHead().header("content-length")).isEqualTo("" + 100 * PIECE);
    }
  }

  @Test
  void makesNoMoreThanASlowReaderTakes() throws Exception {
    int hundredMegabytes = 1600;
    var source = new Source(hundredMegabytes, PIECE);
    try (var server = new TestServer(serving(source, (long) hundredMegabytes * PIECE))) {
      try (var connection = server.connect()) {
        connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 20; i++) {
          assertThat(connection.skip(PIECE)).isEqualTo(PIECE);
          Thread.sleep(20);
        }
        Thread.sleep(500);
        // what the kernel keeps for both ends is some megabytes
        assertThat(source.made.get()).isBetween(20, 300);
      }
      waitUntilClosed(source);
    }
  }

  @Test
  void manyWhoReadNothingKeepNobodyFromReading() throws Exception {
    var slow = serving(new Source(1_000_000, PIECE), 1_000_000L * PIECE);
    var router = new Router(Map.of("/slow", slow, "/", new EchoHandler()));
    try (var server = new TestServer(router)) {
      var idle = new ArrayList<RawConnection>();
      try {
        for (int i = 0; i < 3 * READERS; i++) { // more than can read from the database at once
          var connection = server.connect();
          idle.add(connection);
          connection.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
          assertThat(connection.skip(1)).isEqualTo(1);
        }
        assertThat(server.get("/later").statusCode()).isEqualTo(200);
      } finally {
        for (var connection : idle) {
          connection.close();
        }
      }
    }
  }

  @Test
  void givesUpOnReadersThatStop() throws Exception {
    var source = new Source(100_000, 1000);
    var limits = TestServer.impatient(Duration.ofSeconds(2), Duration.ofSeconds(1));
    try (var server = new TestServer(serving(source, 100_000_000), limits);
        var connection = server.connect()) {
      connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      long start = System.nanoTime();
      waitUntilClosed(source);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void cutsOffBodiesThatAreNotAsLongAsTheySaid(int difference) throws Exception {
    var source = new Source(10, PIECE);
    try (var server = new TestServer(serving(source, 10L * PIECE + difference));
        var connection = server.connect()) {
      connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(catchEnd(connection)).isTrue();
      waitUntilClosed(source);
    }
  }

  @Test
  void sendsBodiesOfUnknownLengthInChunks() throws Exception {
    var source = new Source(10, PIECE);
    try (var server = new TestServer(serving(source, Pieces.UNKNOWN))) {
      var response = server.get("/");
      assertThat(response.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
      assertThat(response.headers().firstValue("Content-Length")).isEmpty();
      assertThat(response.body()).hasSize(10 * PIECE);
      waitUntilClosed(source);
    }
  }

  @Test
  void whoReadsABodyOfUnknownLengthSeesThatItWasCut() throws Exception {
    var broken =
        Stream.of(1, 0).map(divisor -> new byte[PIECE / divisor]).iterator(); // the second fails
    Handler handler =
        Handler.reading(_ -> new Response(200, List.of(), new Pieces(Pieces.UNKNOWN, broken)));
    try (var server = new TestServer(handler)) {
      assertThatThrownBy(() -> server.get("/")).isInstanceOf(IOException.class);
    }
  }

  private static boolean catchEnd(RawConnection connection) throws Exception {
    try {
      connection.read();
      return false;
    } catch (EOFException e) {
      return true;
    }
  }

  @Test
  void answers500WhenTheFirstPieceFails() throws Exception {
    Iterator<byte[]> failing = List.<byte[]>of().iterator();
    Handler handler = Handler.reading(_ -> new Response(200, List.of(), new Pieces(5, failing)));
    try (var server = new TestServer(handler)) {
      assertThat(server.get("/").statusCode()).isEqualTo(500);
    }
  }
}
