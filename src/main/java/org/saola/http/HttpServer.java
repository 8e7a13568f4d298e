package org.saola.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A running HTTP server (HTTP/1.0 and 1.1). */
public final class HttpServer implements AutoCloseable {
  private static final int LONGEST_METHOD_AND_VERSION = 64;
  private static final Duration STARTING = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final ExecutorService blocking;
  private final int port;
  private final Duration stopping;

  private HttpServer(Vertx vertx, ExecutorService blocking, int port, Duration stopping) {
    this.vertx = vertx;
    this.blocking = blocking;
    this.port = port;
    this.stopping = stopping;
  }

  /**
   * Starts to answer requests.
   *
   * @throws BindException if it cannot listen there; the message says why in one line
   */
  public static HttpServer start(HttpSettings settings, Handler handler) throws BindException {
    var address = address(settings);
    var vertx = vertx(settings);
    var blocking = Executors.newVirtualThreadPerTaskExecutor();
    var options = options(settings, address);
    var loops =
        Stream.generate(
                () -> new EventLoop(settings, vertx.createHttpServer(options), handler, blocking))
            .limit(settings.eventLoops())
            .toList();
    try {
      await(Future.all(loops.stream().map(vertx::deployVerticle).toList()), STARTING);
      return new HttpServer(vertx, blocking, loops.getFirst().port(), settings.limits().stopping());
    } catch (ExecutionException | TimeoutException e) {
      var _ = vertx.close();
      blocking.shutdown();
      throw cannotListen(settings, e);
    }
  }

  private static InetAddress address(HttpSettings settings) throws BindException {
    try {
      return InetAddress.getByName(settings.host());
    } catch (UnknownHostException e) {
      throw cannotListen(settings, e);
    }
  }

  private static BindException cannotListen(HttpSettings settings, Exception cause) {
    var reason = cause instanceof ExecutionException ? cause.getCause() : cause;
    var text =
        switch (reason) {
          case UnknownHostException _ -> "the host name is not known";
          case BindException e when isInUse(e) ->
              "another program listens there; choose another port";
          case null, default -> String.valueOf(reason == null ? cause : reason.getMessage());
        };
    var refusal =
        new BindException(
            "cannot listen on " + settings.host() + ":" + settings.port() + ": " + text);
    refusal.initCause(cause);
    return refusal;
  }

  private static boolean isInUse(BindException e) {
    return String.valueOf(e.getMessage()).contains("in use");
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

  private static HttpServerOptions options(HttpSettings settings, InetAddress address) {
    var limits = settings.limits();
    return new HttpServerOptions()
        .setHost(address.getHostAddress())
        .setPort(settings.port() == 0 ? -1 : settings.port()) // -1: one free port for all loops
        .setMaxInitialLineLength(limits.targetBytes() + LONGEST_METHOD_AND_VERSION)
        .setMaxHeaderSize(limits.headerBytes())
        .setHandle100ContinueAutomatically(true)
        .setHttp2ClearTextEnabled(false)
        .setStrictThreadMode(true);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Stops: takes no more requests and waits, for a bounded time, for those under way. */
  @Override
  public void close() {
    try {
      await(vertx.close(), stopping.plusSeconds(5));
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the server did not stop", e);
    } finally {
      blocking.shutdownNow();
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
