package org.saola.http.server;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.http.ExchangeObserver;
import org.saola.http.Handler;
import org.saola.http.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that reads and writes: its connections, and what their requests share. */
final class EventLoop extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
  private static final long SECOND_MILLIS = 1000;
  private static final long DRAINING_MILLIS = 20;
  private static final Duration RESERVED_RECEIVING = Duration.ofSeconds(2);

  /** Of all connections, so much stays for others than one trusted proxy. */
  private static final int PART_FOR_OTHERS = 10;

  /**
   * What all event loops of a server have in common.
   *
   * @param workers what is left for later is done by them
   */
  record Shared(
      HttpSettings settings,
      Handler handler,
      ExchangeObserver observer,
      FailureAnswers failures,
      ConnectionCounts counts,
      HeldBytes held,
      Workers workers) {}

  private final HttpSettings settings;
  private final SocketAddress place;
  private final io.vertx.core.http.HttpServer server;
  private final Handler handler;
  private final FailureAnswers failures;
  private final Workers workers;
  private final ExchangeObserver observer;
  private final ConnectionCounts counts;
  private final HeldBytes held;
  private final TrustedProxies proxies;
  private final CommonHeaders commonHeaders = new CommonHeaders();
  private final Origins origins = new Origins();
  private final IdentityHashMap<HttpConnection, ClientConnection> connections =
      new IdentityHashMap<>();
  private final RefusalCounts refusals = new RefusalCounts();
  private final ReservedConnections reserved = new ReservedConnections();
  private boolean draining;

  // written by this thread, read by others
  private volatile @Nullable Channel listener;
  private volatile int openConnections;
  private volatile int requestsUnderWay;

  EventLoop(Shared shared, SocketAddress place, io.vertx.core.http.HttpServer server) {
    this.settings = shared.settings();
    this.place = place;
    this.server = server;
    this.handler = shared.handler();
    this.observer = shared.observer();
    this.failures = shared.failures();
    this.counts = shared.counts();
    this.held = shared.held();
    this.workers = shared.workers();
    proxies = TrustedProxies.of(settings.trustedProxies());
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

  /**
   * Closes the socket on which new connections come in; those that there are stay. To be called for
   * any one of the event loops, which share it.
   */
  Future<Void> stopListening() {
    var channel = listener;
    Promise<Void> done = Promise.promise();
    if (channel == null) { // there was no connection yet, so there is nothing to wait for
      done.complete();
    } else {
      channel.close().addListener(_ -> done.complete());
    }
    return done.future();
  }

  /**
   * Answers what clients have sent or are sending, and closes each connection after that; those
   * without any request at once. Done when none is left.
   */
  Future<Void> drain() {
    Promise<Void> drained = Promise.promise();
    context.runOnContext(_ -> {
      draining = true;
      connections.values().forEach(ClientConnection::drain);
      closeIdle();
      vertx.setPeriodic(
          DRAINING_MILLIS,
          timer -> {
            closeIdle();
            if (connections.isEmpty()) {
              vertx.cancelTimer(timer);
              drained.complete();
            }
          });
    });
    return drained.future();
  }

  private void closeIdle() {
    long now = System.nanoTime();
    for (var connection : connections.values().toArray(ClientConnection[]::new)) {
      connection.closeIfIdle(now);
    }
  }

  int port() {
    return server.actualPort();
  }

  private void everySecond() {
    commonHeaders.refreshDate();
    long now = System.nanoTime();
    for (var connection : connections.values().toArray(ClientConnection[]::new)) {
      if (connection.overdueBody(now)) {
        refusals.slowBodyOf(connection.address().getHostAddress());
      }
      connection.closeIfOverdue(now);
    }
    refusals.slowReaders(held.closed());
    refusals.report();
  }

  private void connected(HttpConnection connection) {
    listener = ClientConnection.channel(connection).parent();
    var limits = settings.limits();
    var client = new ClientConnection(connection, proxies, limits, held);
    boolean full = open() >= Math.max(1, limits.connections() / settings.eventLoops());
    boolean counted = !full && counts.add(client.address()) <= mostOf(client);
    if (!full && !counted) {
      counts.remove(client.address());
    }
    if (!counted) {
      client.reserve(RESERVED_RECEIVING);
      var oldest = reserved.add(client);
      if (oldest != null) {
        refuse(oldest);
      }
    } else if (draining) {
      client.drain();
    }
    connections.put(connection, client);
    openConnections = open();
    connection.closeHandler(_ -> closed(connection, client));
    client.open();
  }

  private void closed(HttpConnection connection, ClientConnection client) {
    client.closed();
    connections.remove(connection);
    if (client.reserved()) {
      reserved.remove(client);
    } else {
      counts.remove(client.address());
    }
    openConnections = open();
  }

  private int open() {
    return connections.size() - reserved.size();
  }

  /** How many connections the client may have. */
  private int mostOf(ClientConnection client) {
    var limits = settings.limits();
    return client.trusted()
        ? limits.connections() - limits.connections() / PART_FOR_OTHERS
        : limits.connectionsPerClient();
  }

  private void exchange(HttpServerRequest request, Consumer<Exchange> step) {
    var connection = connections.get(request.connection());
    if (connection == null || connection.over()) { // it is being closed
      return;
    }
    if (connection.reserved() && !ReservedConnections.takes(request.uri())) {
      refuse(connection);
    } else {
      step.accept(new Exchange(this, connection, request));
    }
  }

  /** Closes a connection that was kept for a monitor, but is of another client. */
  private void refuse(ClientConnection connection) {
    refusals.connectionOf(connection.address().getHostAddress());
    connection.close();
  }

  /** How many connections are open; from any thread. */
  int openConnections() {
    return openConnections;
  }

  /** How many requests wait for their answer; from any thread. */
  int requestsUnderWay() {
    return requestsUnderWay;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // this thread alone writes it
  void begun() {
    requestsUnderWay++;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // as above
  void ended() {
    requestsUnderWay--;
  }

  FailureAnswers failures() {
    return failures;
  }

  ExchangeObserver observer() {
    return observer;
  }

  RefusalCounts refusals() {
    return refusals;
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

  HeldBytes held() {
    return held;
  }

  Workers workers() {
    return workers;
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
