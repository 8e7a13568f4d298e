package org.saola.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.saola.http.Cors;
import org.saola.http.Handler;
import org.saola.http.PercentEncoding;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;

/** Shows path and parameters, decoded; downloads on the event loop, all else from a thread. */
final class FuzzedHandler implements Handler {

  @Override
  public Reply<Response> answer(Request request) {
    return request.path().contains("downloads")
        ? Reply.now(shown(request))
        : Reply.computing(() -> shown(request));
  }

  private static Response shown(Request request) {
    var shown =
        PercentEncoding.decodePath(request.path())
            + QueryParameters.parse(request.query()).all()
            + request.origin()
            + request.clientAddress()
            + request.acceptsGzip();
    return Cors.open(Response.of(200, "text/plain; charset=utf-8", shown.getBytes(UTF_8)));
  }
}
