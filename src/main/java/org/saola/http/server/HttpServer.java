package org.saola.http.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.saola.http.ExchangeObserver;
import org.saola.http.Handler;
import org.saola.http.work.WorkerPool;
import org.saola.http.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running HTTP server (HTTP/1.0 and 1.1). */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  static final int LONGEST_METHOD_AND_VERSION = 64;
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final Duration STARTING = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final Workers workers;
  private final List<EventLoop> loops;
  private final Duration stopping;

  private HttpServer(Vertx vertx, Workers workers, List<EventLoop> loops, Duration stopping) {
    this.vertx = vertx;
    this.workers = workers;
    this.loops = loops;
    this.stopping = stopping;
  }

  /** Starts to answer requests, which nobody else hears of. */
  public static HttpServer start(HttpSettings settings, Handler handler) throws BindException {
    return start(settings, handler, ExchangeObserver.NONE);
  }

  /**
   * Starts to answer requests.
   *
   * @throws BindException if it cannot listen there; the message says why in one line
   */
  public static HttpServer start(HttpSettings settings, Handler handler, ExchangeObserver observer)
      throws BindException {
    return start(settings, handler, observer, FailureAnswers.NONE);
  }

  /** The same, where some failures have answers of their own. */
  public static HttpServer start(
      HttpSettings settings, Handler handler, ExchangeObserver observer, FailureAnswers failures)
      throws BindException {
    var place = place(settings);
    var vertx = vertx(settings);
    var workers = Workers.of(settings.limits().connections());
    var options = options(settings.limits());
    var shared =
        new EventLoop.Shared(
            settings,
            handler,
            observer,
            failures,
            new ConnectionCounts(),
            HeldBytes.ofThisProcess(),
            workers);
    var loops =
        Stream.generate(() -> new EventLoop(shared, place, vertx.createHttpServer(options)))
            .limit(settings.eventLoops())
            .toList();
    try {
      for (var loop : loops) { // one by one, so that only the first can find the port taken
        await(vertx.deployVerticle(loop), STARTING);
      }
      return new HttpServer(vertx, workers, loops, settings.limits().stopping());
    } catch (ExecutionException | TimeoutException e) {
      var _ = vertx.close();
      workers.close();
      throw cannotListen(settings, e);
    }
  }

  private static SocketAddress place(HttpSettings settings) throws BindException {
    try {
      var address = InetAddress.getByName(settings.host()).getHostAddress();
      return settings.port() == 0
          ? SocketAddress.sharedRandomPort(1, address) // one and the same for all event loops
          : SocketAddress.inetSocketAddress(settings.port(), address);
    } catch (UnknownHostException e) {
      throw cannotListen(settings, e);
    }
  }

  private static BindException cannotListen(HttpSettings settings, Exception cause) {
    var refusal =
        new BindException(
            "cannot listen on %s:%d: %s"
                .formatted(settings.host(), settings.port(), reason(cause)));
    refusal.initCause(cause);
    return refusal;
  }

  /** Why, in words for the operator; the libraries tell the causes apart by their text only. */
  private static String reason(Exception cause) {
    var text = String.valueOf(cause.getMessage());
    if (cause instanceof UnknownHostException) {
      return "the host name is not known";
    } else if (text.contains("in use")) {
      return "another program listens there; choose another port";
    } else if (text.contains("ermission denied")) {
      return "that needs a permission; choose a port above 1023";
    } else if (text.contains("annot assign")) {
      return "this machine does not have that address";
    }
    return text;
  }

  private static Vertx vertx(HttpSettings settings) {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(settings.eventLoops())
            .setPreferNativeTransport(true)
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setFileCachingEnabled(false)
                    .setClassPathResolvingEnabled(false)));
  }

  private static HttpServerOptions options(HttpLimits limits) {
    return new HttpServerOptions()
        .setMaxInitialLineLength(limits.targetBytes() + LONGEST_METHOD_AND_VERSION)
        .setMaxHeaderSize(limits.headerBytes())
        .setHandle100ContinueAutomatically(true)
        .setHttp2ClearTextEnabled(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setStrictThreadMode(true);
  }

  /** The port it listens on. */
  public int port() {
    return loops.getFirst().port();
  }

  /** How many connections are open now. */
  public int openConnections() {
    return loops.stream().mapToInt(EventLoop::openConnections).sum();
  }

  /** How many requests wait for their answer now. */
  public int requestsUnderWay() {
    return loops.stream().mapToInt(EventLoop::requestsUnderWay).sum();
  }

  /** The threads that do what the event loops leave for later; to be measured. */
  public List<WorkerPool> workers() {
    return workers.all();
  }

  /**
   * Stops: takes no more connections, answers what was sent on those there are, and then closes
   * them. What takes longer than the limit is cut off.
   */
  @Override
  public void close() {
    try {
      drain();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the server did not stop", e);
    } finally {
      workers.close(); // before the event loops, through which what is interrupted ends
      end();
    }
  }

  private void end() {
    try {
      await(vertx.close(), CLOSING);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }

  private void drain() throws ExecutionException {
    try {
      await(Future.all(loops.stream().map(EventLoop::stopListening).toList()), CLOSING);
      await(Future.all(loops.stream().map(EventLoop::drain).toList()), stopping);
    } catch (TimeoutException _) {
      LOG.warn(
          "{} requests were cut off after {} seconds", requestsUnderWay(), stopping.toSeconds());
    }
  }

  private static void await(Future<?> future, Duration time)
      throws ExecutionException, TimeoutException {
    try {
      future.toCompletionStage().toCompletableFuture().get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
