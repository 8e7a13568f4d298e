package org.saola.http.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.ErrorResponse;
import org.saola.http.ExchangeObserver;
import org.saola.http.FinishedExchange;
import org.saola.http.MalformedQuery;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.http.work.Reply.Later;
import org.saola.http.work.Reply.Now;
import org.saola.http.work.WorkerPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer; runs on its event loop, the handler's blocking part elsewhere. */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

  /** What the decoder puts for a target that it could not read. */
  static final String UNREAD = "/bad-request";

  private final EventLoop loop;
  private final ClientConnection connection;
  private final HttpServerRequest incoming;
  private final ResponseWriter writer;
  private final String client;
  private final String requestId;
  private volatile boolean ended;
  private volatile WorkerPool.@Nullable Work left;

  /** How many bytes of its body are counted; negative when there was no room for it. */
  private int held;

  Exchange(EventLoop loop, ClientConnection connection, HttpServerRequest incoming) {
    this.loop = loop;
    this.connection = connection;
    this.incoming = incoming;
    client = connection.clientAddress(incoming.headers());
    requestId = loop.commonHeaders().requestId(incoming.headers().get(REQUEST_ID));
    writer = new ResponseWriter(loop.commonHeaders(), connection, incoming, requestId, this::end);
    loop.begun();
  }

  /** Takes up a request whose head is there. */
  void begin() {
    var target = RequestTarget.parse(incoming.uri());
    var origin = target == null ? null : origin(target);
    if (target == null || origin == null || !RequestBody.isReadable(incoming.headers())) {
      refuse(400, "Bad Request");
    } else if (RequestBody.isExpected(incoming.headers())) {
      connection.awaitBody(() -> refuse(400, "Bad Request"));
      new RequestBody(incoming, connection, loop.limits().bodyBytes(target.path()))
          .read(
              body -> answerPosted(request(target, origin, body)),
              () -> refuse(413, "Content Too Large"),
              () -> end(FinishedExchange.CLIENT_GONE, 0, false));
    } else {
      answer(request(target, origin, RequestBody.NONE));
    }
  }

  private @Nullable String origin(RequestTarget target) {
    return incoming.version() == HttpVersion.HTTP_1_0
            && !incoming.headers().contains(HttpHeaders.HOST)
        ? "http://" + incoming.localAddress()
        : loop.origins().find(incoming.headers(), target, connection.trusted());
  }

  private Request request(RequestTarget target, String origin, byte[] body) {
    if (origin.startsWith("https:")) {
      writer.encrypted();
    }
    return new Request(
        incoming.method().name(),
        target.path(),
        target.query(),
        origin,
        incoming.headers()::get,
        client,
        body,
        requestId,
        writer.startedNanos());
  }

  /** Answers what could not be read as a request. */
  void refuseUnreadable() {
    switch (incoming.decoderResult().cause()) {
      case TooLongHttpLineException _ -> refuse(414, "URI Too Long");
      case TooLongHttpHeaderException _ -> refuse(431, "Request Header Fields Too Large");
      case null, default -> refuse(400, "Bad Request");
    }
  }

  /** Answers and then ends the connection: what the client still sends is not understood. */
  private void refuse(int status, String reason) {
    loop.refusals().requestOf(client);
    writer.writeLast(ErrorResponse.of(status, reason, "/"));
  }

  /** Answers a request with a body, which is in memory for as long as that takes. */
  private void answerPosted(Request request) {
    held = loop.held().takeIn(request.body().length);
    if (held < 0) {
      connection.awaitNothing();
      writer.write(
          ErrorResponse.of(503, "Service Unavailable", request.path()).with("Retry-After", "5"));
    } else {
      answer(request);
    }
  }

  private void answer(Request request) {
    connection.awaitNothing();
    switch (reply(request, () -> loop.handler().answer(request))) {
      case Now<Response>(var response) when response.body() instanceof Pieces pieces ->
          sendLater(request, response, pieces);
      case Now<Response>(var response) -> write(request, response);
      case Later<Response> later -> {
        incoming.response().closeHandler(_ -> leave());
        doLater(request, later);
      }
    }
  }

  /** The client is gone: what has not begun is not done for it any more. */
  private void leave() {
    if (!incoming.response().headWritten()) {
      end(FinishedExchange.CLIENT_GONE, 0, false);
    }
  }

  private void doLater(Request request, Later<Response> later) {
    left = loop.workers().of(later.cost()).execute(() -> finish(request, later));
    if (ended) {
      withdraw();
    }
  }

  private void withdraw() {
    var work = left;
    if (work != null) {
      work.withdraw();
    }
  }

  /** Not on the event loop; what costs the same is done in the same turn. */
  private void finish(Request request, Later<Response> first) {
    if (ended) {
      return;
    }
    var reply = reply(request, first.work());
    while (reply instanceof Later<Response> next && next.cost() == first.cost()) {
      reply = reply(request, next.work());
    }
    switch (reply) {
      case Now<Response>(var response) when response.body() instanceof Pieces pieces ->
          sendLater(request, response, pieces);
      case Now<Response>(var response) -> loop.itself().execute(() -> write(request, response));
      case Later<Response> later -> doLater(request, later);
    }
  }

  private void sendLater(Request request, Response response, Pieces pieces) {
    loop.workers().of(Cost.WAITING).execute(() -> stream(request, response, pieces));
  }

  private Reply<Response> reply(Request request, Supplier<Reply<Response>> asking) {
    return Reply.guarded(
        asking,
        failure -> // whatever it is, this request fails and the server goes on
        failure instanceof MalformedQuery
                ? ErrorResponse.of(400, "Bad Request", request.path())
                : failure(request, failure));
  }

  private Response failure(Request request, Throwable cause) {
    var known = loop.failures().answer(request, cause);
    if (known != null) {
      return known;
    }
    LOG.error("request {} failed: {} {}", requestId, request.method(), request.path(), cause);
    return ErrorResponse.of(500, "Internal Server Error", request.path());
  }

  private void write(Request request, Response response) {
    try {
      writer.write(response);
    } catch (RuntimeException e) { // such as a line break within a header
      writer.write(failure(request, e));
    }
  }

  private void stream(Request request, Response response, Pieces pieces) {
    AutoCloseable source =
        pieces.pieces() instanceof AutoCloseable closeable ? closeable : () -> {};
    try (source) {
      if (writer.sendsBody(response)) {
        new PieceSender(writer, connection, loop.itself(), loop.workers().of(pieces.cost()))
            .send(response, pieces);
      } else {
        loop.itself().execute(() -> write(request, response));
      }
    } catch (ClientGone e) {
      LOG.debug("request {} not read to its end: {}", requestId, e.getMessage());
      loop.itself().execute(writer::cutOff);
    } catch (Throwable e) { // as above; what has been sent cannot be taken back
      var failure = failure(request, e);
      loop.itself().execute(() -> writer.writeInstead(failure));
    }
  }

  /** On the event loop. */
  private void end(int status, long bytes, boolean complete) {
    if (ended) {
      return;
    }
    ended = true;
    withdraw();
    loop.held().letOut(held);
    loop.ended();
    if (!loop.observer().equals(ExchangeObserver.NONE)) {
      loop.observer().finished(finished(status, bytes, complete));
    }
  }

  private FinishedExchange finished(int status, long bytes, boolean complete) {
    var target = incoming.uri();
    boolean unread = target.equals(UNREAD);
    int question = target.indexOf('?');
    return new FinishedExchange(
        unread ? "-" : incoming.method().name(),
        unread ? "-" : question < 0 ? target : target.substring(0, question),
        question < 0 ? null : target.substring(question + 1),
        status,
        bytes,
        System.nanoTime() - writer.startedNanos(),
        complete,
        client,
        requestId,
        incoming.headers().get(HttpHeaders.USER_AGENT));
  }
}
