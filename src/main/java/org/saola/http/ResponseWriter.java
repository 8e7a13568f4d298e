package org.saola.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import org.saola.http.Response.Body.Bytes;
import org.saola.http.Response.Body.Pieces;

/** Writes the answer to one request; on its event loop only. */
final class ResponseWriter {
  private final CommonHeaders commonHeaders;
  private final ClientConnection connection;
  private final HttpServerResponse outgoing;
  private final boolean isHead;
  private final String requestId;
  private final long startedNanos = System.nanoTime();

  ResponseWriter(
      CommonHeaders commonHeaders,
      ClientConnection connection,
      HttpServerRequest incoming,
      String requestId) {
    this.commonHeaders = commonHeaders;
    this.connection = connection;
    this.outgoing = incoming.response();
    this.isHead = incoming.method().equals(HttpMethod.HEAD);
    this.requestId = requestId;
  }

  /** When the request came. */
  long startedNanos() {
    return startedNanos;
  }

  /** Whether the answer is sent with its body: not to HEAD, and not with a status without one. */
  boolean sendsBody(Response response) {
    return !isHead && hasBody(response.status());
  }

  private static boolean hasBody(int status) {
    return status != 304 && status != 204 && status >= 200;
  }

  /** Writes an answer whose body, if it is sent, is ready. */
  void write(Response response) {
    if (outgoing.ended() || outgoing.closed()) {
      return;
    }
    var length = length(response.body());
    prepareHead(response, length);
    connection.awaitNext(length);
    if (sendsBody(response) && response.body() instanceof Bytes(var content)) {
      var _ = outgoing.end(buffer(content));
    } else {
      var _ = outgoing.end();
    }
  }

  /** Writes an answer after which the connection ends, whatever the client still sends. */
  void writeLast(Response response) {
    write(response.with("Connection", "close"));
    connection.awaitEnd();
  }

  /** Writes an answer in place of one that failed; one that has begun can only be cut off. */
  void writeInstead(Response response) {
    if (outgoing.headWritten()) {
      connection.close();
    } else {
      write(response);
    }
  }

  /** Writes the next piece of a body; before the first one, the head. */
  Future<Void> writePiece(Response response, long length, byte[] piece) {
    if (!outgoing.headWritten()) {
      prepareHead(response, length);
    }
    return outgoing.write(buffer(piece));
  }

  /** Ends a body in pieces. */
  Future<Void> end() {
    connection.awaitNext(0);
    return outgoing.end();
  }

  private void prepareHead(Response response, long length) {
    var headers = outgoing.setStatusCode(response.status()).headers().clear();
    commonHeaders.addTo(headers, requestId, System.nanoTime() - startedNanos);
    for (var header : response.headers()) {
      headers.add(header.name(), header.value());
    }
    if (hasBody(response.status())) {
      headers.set(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }
  }

  private static long length(Response.Body body) {
    return switch (body) {
      case Bytes(var content) -> content.length;
      case Pieces(var length, _) -> length;
    };
  }

  /** The bytes themselves, not a copy. */
  private static Buffer buffer(byte[] content) {
    return BufferInternal.buffer(Unpooled.wrappedBuffer(content));
  }
}
