package org.saola.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;
import org.saola.http.body.BodyHeaders;
import org.saola.http.body.EncodedBody;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/** Answers with all metrics; to those who may not read them there is nothing. */
public final class MetricsHandler implements Handler {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final int FAST = 1;
  private static final BodyHeaders HEADERS =
      BodyHeaders.of(
          new Header("Content-Type", PROMETHEUS), new Header("Cache-Control", "no-store"));

  private final Metrics metrics;
  private final MetricsReaders readers;

  public MetricsHandler(Metrics metrics, MetricsReaders readers) {
    this.metrics = metrics;
    this.readers = readers;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.later(
        Cost.WAITING, () -> Reply.now(read(request))); // also while all turns are taken
  }

  private Response read(Request request) {
    if (!request.path().equals(Metrics.PATH) || !readers.mayConnect(request)) {
      return ErrorResponse.notFound(request.path());
    }
    if (!readers.mayRead(request)) {
      return text(401, "Show the token: Authorization: Bearer TOKEN\n")
          .with("WWW-Authenticate", "Bearer");
    }
    if (!request.reads()) {
      return text(405, "Metrics can only be read: GET or HEAD\n").with("Allow", "GET, HEAD");
    }
    return HEADERS.whole(
        200,
        EncodedBody.of(metrics.text().getBytes(UTF_8), request.acceptsGzip(), FAST),
        List.of());
  }

  private static Response text(int status, String text) {
    return Response.of(status, "text/plain; charset=utf-8", text.getBytes(UTF_8))
        .with("Cache-Control", "no-store");
  }
}
