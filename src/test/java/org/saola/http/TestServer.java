package org.saola.http;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.saola.http.server.HttpLimits;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;

/** A server on a free port of this machine. */
public final class TestServer implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final HttpServer server;

  public TestServer(Handler handler) throws BindException {
    this(handler, HttpLimits.DEFAULT);
  }

  public TestServer(Handler handler, HttpLimits limits) throws BindException {
    this(handler, limits, ExchangeObserver.NONE);
  }

  public TestServer(Handler handler, HttpLimits limits, ExchangeObserver observer)
      throws BindException {
    this(new HttpSettings("127.0.0.1", 0, 2, Set.of(), limits), handler, observer);
  }

  public TestServer(HttpSettings settings, Handler handler, ExchangeObserver observer)
      throws BindException {
    server = HttpServer.start(settings, handler, observer);
  }

  /** The usual limits, but for shorter times. */
  public static HttpLimits impatient(Duration receiving, Duration idle) {
    var usual = HttpLimits.DEFAULT;
    return new HttpLimits(
        usual.targetBytes(),
        usual.headerBytes(),
        usual.bodyBytes(),
        usual.connections(),
        usual.connectionsPerClient(),
        receiving,
        idle,
        usual.stopping());
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public int port() {
    return server.port();
  }

  int openConnections() {
    return server.openConnections();
  }

  int requestsUnderWay() {
    return server.requestsUnderWay();
  }

  public HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(base().resolve(target)).timeout(Duration.ofSeconds(20));
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return send(request(target));
  }

  public RawConnection connect() throws IOException {
    return new RawConnection("127.0.0.1", server.port(), Duration.ofSeconds(10));
  }

  @Override
  public void close() {
    server.close();
  }
}
