package org.saola.http.server;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Collects the body of a request, up to a limit. */
final class RequestBody {
  static final byte[] NONE = {};

  private final HttpServerRequest incoming;
  private final ClientConnection connection;
  private final int limit;
  private final Buffer collected = Buffer.buffer();
  private boolean tooLong;

  RequestBody(HttpServerRequest incoming, ClientConnection connection, int limit) {
    this.incoming = incoming;
    this.connection = connection;
    this.limit = limit;
  }

  /** Whether the head announces a body in a way that this server knows, or none at all. */
  static boolean isReadable(MultiMap headers) {
    var encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
    return encodings.isEmpty()
        || (encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked"));
  }

  static boolean isExpected(MultiMap headers) {
    return headers.contains(HttpHeaders.TRANSFER_ENCODING)
        || (headers.contains(HttpHeaders.CONTENT_LENGTH)
            && !"0".equals(headers.get(HttpHeaders.CONTENT_LENGTH)));
  }

  /**
   * Reads on.
   *
   * @param whole takes the body when all of it is there
   * @param beyondLimit runs at most once, as soon as the body is longer than the limit; what still
   *     comes is thrown away
   * @param gone runs when the client is gone, and nobody is to be answered
   */
  void read(Consumer<byte[]> whole, Runnable beyondLimit, Runnable gone) {
    incoming.exceptionHandler(_ -> {
      tooLong = true;
      gone.run();
    });
    incoming.endHandler(_ -> {
      if (!tooLong) {
        whole.accept(collected.getBytes());
      }
    });
    incoming.handler(chunk -> take(chunk, beyondLimit));
    if (announcedLength() > limit) {
      tooLong = true;
      beyondLimit.run();
    }
  }

  private void take(Buffer chunk, Runnable beyondLimit) {
    if (tooLong) {
      return;
    }
    if (collected.length() + chunk.length() > limit) {
      tooLong = true;
      beyondLimit.run();
    } else {
      collected.appendBuffer(chunk);
      connection.bodyGrew(chunk.length());
    }
  }

  /** In bytes; 0 when the client does not say. The decoder has refused what is no number. */
  private long announcedLength() {
    var length = incoming.headers().get(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
