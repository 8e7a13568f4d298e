package org.saola.http.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.work.WorkerPool;

/**
 * Sends a long body from a thread that may block: while the client reads one piece the next is
 * made, and no further.
 */
final class PieceSender {
  private final ResponseWriter writer;
  private final ClientConnection connection;
  private final Executor loop;
  private final WorkerPool makers;

  /**
   * @param makers of pieces
   */
  PieceSender(
      ResponseWriter writer, ClientConnection connection, Executor loop, WorkerPool makers) {
    this.writer = writer;
    this.connection = connection;
    this.loop = loop;
    this.makers = makers;
  }

  /**
   * Sends the answer with its body.
   *
   * @throws IllegalStateException if the pieces are not as long as they were said to be
   */
  void send(Response response, Pieces body) throws ClientGone, InterruptedException {
    long sent = 0;
    Future<Void> reading = Future.succeededFuture();
    int unread = 0;
    for (var next = next(body); next.isPresent(); next = next(body)) {
      var piece = next.get();
      sent += piece.length;
      if (body.knowsLength() && sent > body.length()) {
        throw new IllegalStateException("a body of " + body.length() + " bytes was longer");
      }
      await(reading, unread);
      reading = onLoop(() -> writer.writePiece(response, body.length(), piece));
      unread = piece.length;
    }
    if (sent < body.length()) { // never of an unknown length
      throw new IllegalStateException("a body of " + body.length() + " bytes ended after " + sent);
    }
    await(reading, unread);
    await(onLoop(writer::end), 0);
  }

  private Optional<byte[]> next(Pieces body) throws InterruptedException {
    return makers.call(
        () -> body.pieces().hasNext() ? Optional.of(body.pieces().next()) : Optional.empty());
  }

  private Future<Void> onLoop(Supplier<Future<Void>> step) {
    Promise<Void> done = Promise.promise();
    loop.execute(() -> {
      try {
        step.get().onComplete(done);
      } catch (RuntimeException e) {
        done.fail(e);
      }
    });
    return done.future();
  }

  private void await(Future<Void> reading, long bytes) throws ClientGone, InterruptedException {
    try {
      reading
          .toCompletionStage()
          .toCompletableFuture()
          .get(connection.slowestReading(bytes).toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VertxException || e.getCause() instanceof IOException) {
        throw new ClientGone(String.valueOf(e.getCause()));
      }
      throw new IllegalStateException("a piece could not be written", e.getCause());
    } catch (TimeoutException e) {
      throw new ClientGone("the client stopped reading");
    }
  }
}
