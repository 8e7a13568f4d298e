package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.server.HttpLimits;
import org.saola.http.work.Reply;

/** Whatever comes of a request, the observer hears of it once. */
class ExchangeObserverTest {
  private static final int PIECES = 200;
  private static final int PIECE = 64 << 10;

  private final BlockingQueue<FinishedExchange> heard = new LinkedBlockingQueue<>();
  private TestServer server;

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch go = new CountDownLatch(1);

  private final class Echo implements Handler {
    private final Handler echo = new EchoHandler();

    @Override
    public Reply<Response> answer(Request request) {
      if (request.path().startsWith("/pieces")) {
        Iterator<byte[]> pieces = Stream.generate(() -> new byte[PIECE]).limit(PIECES).iterator();
        return Reply.reading(
            () -> new Response(200, List.of(), new Pieces((long) PIECES * PIECE, pieces)));
      }
      return request.path().equals("/held")
          ? Reply.computing(ExchangeObserverTest.this::waited)
          : echo.answer(request);
    }
  }

  private Response waited() {
    begun.release();
    try {
      assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Response.of(200, "text/plain", new byte[0]);
  }

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(new Echo(), HttpLimits.DEFAULT, heard::add);
  }

  @AfterEach
  void hearsNothingTwice() throws Exception {
    assertThat(server.requestsUnderWay()).isZero();
    server.close();
    assertThat(heard).isEmpty();
  }

  private FinishedExchange next() throws InterruptedException {
    var exchange = heard.poll(10, TimeUnit.SECONDS);
    assertThat(exchange).isNotNull();
    return exchange;
  }

  @ParameterizedTest(name = "{0} is heard of as {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /now?a=%41 HTTP/1.1^Host: a^^       | GET /now?a=%41 200 | answered on the event loop
          GET /later HTTP/1.1^Host: a^^           | GET /later 200     | answered elsewhere
          HEAD /now HTTP/1.1^Host: a^^            | HEAD /now 200      | without a body
          POST /boom HTTP/1.1^Host: a^^           | POST /boom 500     | the handler failed
          GET /now/break HTTP/1.1^Host: a^^       | GET /now/break 500 | its headers could not be written
          GET /now HTTP/1.1^^                     | GET /now 400       | no Host
          GET now HTTP/1.1^Host: a^^              | GET now 400        | no path
          GET /now HTTP/1.1^no colon^^            | GET /now 400       | an unreadable head
          \u0016\u0003\u0001 hello^^              | - - 400            | not HTTP at all
          GET /LONG HTTP/1.1^Host: a^^            | - - 414            | a line beyond the limit
          GET /now HTTP/1.1^X: LONG^^             | GET /now 431       | a head beyond the limit
          POST /now HTTP/1.1^Host: a^Content-Length: 99999^^ | POST /now 413 | a body beyond the limit
          """)
  void hearsOfEveryEnd(String request, String expected, String because) throws Exception {
    try (var connection = server.connect()) {
      connection.send(request.replace("^", "\r\n").replace("LONG", "x".repeat(20_000)));
      var head = request.startsWith("HEAD") ? connection.readHead() : connection.read();
      var exchange = next();
      var query = exchange.query() == null ? "" : "?" + exchange.query();
      assertThat(
              "%s %s%s %d".formatted(exchange.method(), exchange.path(), query, exchange.status()))
          .as(because)
          .isEqualTo(expected);
      assertThat(exchange.bytes()).isEqualTo(head.body().length());
      assertThat(exchange.complete()).isTrue();
      assertThat(exchange.requestId()).isEqualTo(head.header("x-request-id"));
      assertThat(exchange.address()).isEqualTo("127.0.0.1");
      assertThat(exchange.nanos()).isPositive();
    }
  }

  @Test
  void hearsWhoAsked() throws Exception {
    try (var connection = server.connect()) {
      connection.send(
          "GET /now HTTP/1.1\r\nHost: a\r\nUser-Agent: x/1\r\nX-Forwarded-For: 192.0.2.7\r\n\r\n");
      connection.read();
      var exchange = next();
      assertThat(exchange.userAgent()).isEqualTo("x/1");
      assertThat(exchange.address()).isEqualTo("192.0.2.7");
    }
  }

  @Test
  void hearsOfLongAnswers() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /pieces HTTP/1.1\r\nHost: a\r\n\r\n").read();
      assertThat(next().bytes()).isEqualTo(PIECES * PIECE);
    }
  }

  @Test
  void hearsWhenAClientStopsReading() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /pieces HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.skip(PIECE)).isEqualTo(PIECE);
    }
    var exchange = next();
    assertThat(exchange.complete()).isFalse();
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.bytes()).isLessThan((long) PIECES * PIECE);
  }

  @Test
  void hearsWhenAClientLeavesBeforeItHasSentAll() throws Exception {
    try (var connection = server.connect()) {
      connection.send("POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
      connection.send("");
    }
    var exchange = next();
    assertThat(exchange.status()).isEqualTo(FinishedExchange.CLIENT_GONE);
    assertThat(exchange.complete()).isFalse();
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotDone() throws Exception {
    var turns = Math.max(2, Runtime.getRuntime().availableProcessors());
    try (var busy = new Closeables()) {
      for (int i = 0; i < turns; i++) {
        busy.add(server.connect()).send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(begun.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      }
      try (var connection = server.connect()) {
        connection.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
        while (server.requestsUnderWay() <= turns) {
          Thread.onSpinWait();
        }
      }
      assertThat(next().status()).isEqualTo(FinishedExchange.CLIENT_GONE);
      go.countDown();
      for (int i = 0; i < turns; i++) {
        assertThat(next().status()).isEqualTo(200);
      }
    }
    assertThat(begun.availablePermits()).as("none but those was begun").isZero();
  }

  /** Connections that are closed together. */
  private static final class Closeables implements AutoCloseable {
    private final List<RawConnection> all = new ArrayList<>();

    RawConnection add(RawConnection connection) {
      all.add(connection);
      return connection;
    }

    @Override
    public void close() throws IOException {
      for (var each : all) {
        each.close();
      }
    }
  }

  @Test
  void countsOpenConnections() throws Exception {
    try (var connection = server.connect();
        var other = server.connect()) {
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").read();
      other.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").read();
      assertThat(server.openConnections()).isEqualTo(2);
      next();
      next();
    }
  }
}
