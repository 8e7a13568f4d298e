package org.saola.http.server;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import org.saola.http.FinishedExchange;
import org.saola.http.Response;
import org.saola.http.Response.Body.Bytes;
import org.saola.http.Response.Body.Pieces;

/** Writes the answer to one request; on its event loop only. */
final class ResponseWriter {
  private static final CharSequence STRICT_TRANSPORT_SECURITY =
      HttpHeaders.createOptimized("Strict-Transport-Security");
  private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

  /** What is handed over of a body at once; until it has gone the rest waits. */
  private static final int STEP = 256 << 10;

  private final CommonHeaders commonHeaders;
  private final ClientConnection connection;
  private final HttpServerResponse outgoing;
  private final boolean isHead;
  private final String requestId;
  private final Ending ending;
  private final long startedNanos = System.nanoTime();
  private boolean encrypted;
  private boolean last;
  private int status;
  private long written;

  /** Hears of the end of an answer; of the first end only, should there be several. */
  interface Ending {
    /**
     * It has ended.
     *
     * @param bytes of the body that were written
     * @param complete whether that was all of it
     */
    void ended(int status, long bytes, boolean complete);
  }

  ResponseWriter(
      CommonHeaders commonHeaders,
      ClientConnection connection,
      HttpServerRequest incoming,
      String requestId,
      Ending ending) {
    this.commonHeaders = commonHeaders;
    this.connection = connection;
    this.outgoing = incoming.response();
    this.isHead = incoming.method().equals(HttpMethod.HEAD);
    this.requestId = requestId;
    this.ending = ending;
  }

  /** The client speaks to the proxy in front of us over an encrypted connection. */
  void encrypted() {
    encrypted = true;
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
    if (outgoing.ended()) {
      return;
    }
    if (outgoing.closed()) {
      ending.ended(FinishedExchange.CLIENT_GONE, 0, false);
      return;
    }
    var length = length(response.body());
    prepareHead(response, length);
    if (sendsBody(response) && response.body() instanceof Bytes(var content)) {
      connection.writing(content.length);
      writeFrom(0, content);
    } else {
      connection.writing(0);
      finish(outgoing.end());
    }
  }

  /** Writes the rest of a body; a long one step by step, as what is under way is copied. */
  private void writeFrom(int from, byte[] content) {
    int end = Math.min(from + STEP, content.length);
    var step = BufferInternal.buffer(Unpooled.wrappedBuffer(content, from, end - from));
    if (end == content.length) {
      written = end;
      finish(outgoing.end(step));
      return;
    }
    outgoing
        .write(step)
        .onComplete((_, failure) -> {
          if (failure == null) {
            written = end;
            writeFrom(end, content);
          } else {
            finished(false);
          }
        });
  }

  /** Writes an answer after which the connection ends, whatever the client still sends. */
  void writeLast(Response response) {
    last = true;
    write(response);
  }

  /** Writes an answer in place of one that failed; one that has begun can only be cut off. */
  void writeInstead(Response response) {
    if (outgoing.headWritten()) {
      cutOff();
    } else {
      write(response);
    }
  }

  /** Ends the connection in the midst of an answer. */
  void cutOff() {
    ending.ended(status, written, false);
    connection.cutOff();
  }

  /** Writes the next piece of a body; before the first one, the head. */
  Future<Void> writePiece(Response response, long length, byte[] piece) {
    if (!outgoing.headWritten()) {
      prepareHead(response, length);
    }
    written += piece.length;
    connection.writingPiece(piece.length);
    return outgoing.write(buffer(piece)).onComplete(_ -> connection.pieceWritten());
  }

  /** Ends a body in pieces. */
  Future<Void> end() {
    connection.writing(0);
    return finish(outgoing.end());
  }

  private Future<Void> finish(Future<Void> writing) {
    return writing.onComplete((_, failure) -> {
      if (failure != null) {
        written = 0;
      }
      finished(failure == null);
    });
  }

  private void finished(boolean complete) {
    connection.written();
    ending.ended(status, written, complete);
  }

  private void prepareHead(Response response, long length) {
    status = response.status();
    var headers = outgoing.setStatusCode(status).headers().clear();
    commonHeaders.addTo(headers, requestId, System.nanoTime() - startedNanos);
    if (encrypted) {
      headers.set(STRICT_TRANSPORT_SECURITY, A_YEAR);
    }
    for (var header : response.headers()) {
      headers.add(header.name(), header.value());
    }
    if (hasBody(status)) {
      if (length == Pieces.UNKNOWN) {
        outgoing.setChunked(!isHead);
      } else {
        headers.set(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
      }
    }
    last |= connection.draining();
    if (last) {
      headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      connection.end();
    }
  }

  private static long length(Response.Body body) {
    return switch (body) {
      case Bytes(var content) -> content.length;
      case Pieces(var length, _, _) -> length;
    };
  }

  /** The bytes themselves, not a copy. */
  private static Buffer buffer(byte[] content) {
    return BufferInternal.buffer(Unpooled.wrappedBuffer(content));
  }
}
