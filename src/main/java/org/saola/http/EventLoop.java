package org.saola.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.IdentityHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that reads and writes: its connections, and what their requests share. */
final class EventLoop extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
  private static final long SECOND_MILLIS = 1000;

  private final HttpSettings settings;
  private final SocketAddress place;
  private final io.vertx.core.http.HttpServer server;
  private final Handler handler;
  private final Executor blocking;
  private final TrustedProxies proxies;
  private final CommonHeaders commonHeaders = new CommonHeaders();
  private final Origins origins = new Origins();
  private final IdentityHashMap<HttpConnection, ClientConnection> connections =
      new IdentityHashMap<>();
  private int refused;

  EventLoop(
      HttpSettings settings,
      SocketAddress place,
      io.vertx.core.http.HttpServer server,
      Handler handler,
      Executor blocking) {
    this.settings = settings;
    this.place = place;
    this.server = server;
    this.handler = handler;
    this.blocking = blocking;
    proxies = new TrustedProxies(settings.trustedProxies());
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(SECOND_MILLIS, _ -> everySecond());
    return server
        .connectionHandler(this::connected)
        .requestHandler(request -> exchange(request, Exchange::begin))
        .invalidRequestHandler(request -> exchange(request, Exchange::refuseUnreadable))
        .exceptionHandler(e -> LOG.debug("connection failed: {}", e.toString()))
        .listen(place);
  }

  @Override
  public Future<?> stop() {
    return server.shutdown(settings.limits().stopping());
  }

  int port() {
    return server.actualPort();
  }

  private void everySecond() {
    commonHeaders.refreshDate();
    if (refused > 0) { // once a second, not for each: clients must not be able to fill the log
      LOG.warn("{} connections refused: {} are open", refused, connections.size());
      refused = 0;
    }
    long now = System.nanoTime();
    for (var connection : connections.values().toArray(ClientConnection[]::new)) {
      connection.closeIfOverdue(now);
    }
  }

  private void connected(HttpConnection connection) {
    if (connections.size()
        >= Math.max(1, settings.limits().connections() / settings.eventLoops())) {
      refused++;
      var _ = connection.close();
      return;
    }
    connections.put(connection, new ClientConnection(connection, proxies, settings.limits()));
    connection.closeHandler(_ -> connections.remove(connection));
  }

  private void exchange(HttpServerRequest request, Consumer<Exchange> step) {
    var connection = connections.get(request.connection());
    if (connection != null) { // otherwise it was one too many, and is being closed
      step.accept(new Exchange(this, connection, request));
    }
  }

  Handler handler() {
    return handler;
  }

  HttpLimits limits() {
    return settings.limits();
  }

  CommonHeaders commonHeaders() {
    return commonHeaders;
  }

  Origins origins() {
    return origins;
  }

  /** Where a task may block. */
  Executor blocking() {
    return blocking;
  }

  /** This thread, for tasks from others; what comes after the server has stopped is dropped. */
  Executor itself() {
    return task -> {
      try {
        context.runOnContext(_ -> task.run());
      } catch (RejectedExecutionException e) {
        LOG.debug("an answer came after the server had stopped");
      }
    };
  }
}
