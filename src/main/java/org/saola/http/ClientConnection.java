package org.saola.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;

/** One connection of a client, and until when the client may take for its next step. */
final class ClientConnection {
  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
  private static final long SLOWEST_BYTES_PER_SECOND = 1 << 10;
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final HttpConnection connection;
  private final TrustedProxies proxies;
  private final HttpLimits limits;
  private final String peer;
  private final boolean trusted;
  private boolean clientIsNext;
  private long deadlineNanos;

  ClientConnection(HttpConnection connection, TrustedProxies proxies, HttpLimits limits) {
    this.connection = connection;
    this.proxies = proxies;
    this.limits = limits;
    peer = connection.remoteAddress().hostAddress();
    trusted = proxies.contain(peer);
    allow(limits.receiving());
  }

  /** Whether the peer is a proxy whose word about its clients counts. */
  boolean trusted() {
    return trusted;
  }

  /** The IP address of the client: the peer, or whom it forwards for when it is trusted. */
  String clientAddress(MultiMap headers) {
    var forwardedFor = trusted ? headers.get(FORWARDED_FOR) : null;
    return forwardedFor == null ? peer : proxies.client(forwardedFor, peer);
  }

  /** The client has sent a head and owes the body. */
  void awaitBody() {
    allow(limits.receiving());
  }

  /** The client waits for us. */
  void awaitNothing() {
    clientIsNext = false;
  }

  /** The client reads an answer of so many bytes and may then send the next request. */
  void awaitNext(long bytes) {
    allow(slowestReading(bytes));
  }

  /** The client was refused and is given a moment to read why; what it still sends is lost. */
  void awaitEnd() {
    allow(FAREWELL);
  }

  /** The longest time that reading so many bytes may take. */
  Duration slowestReading(long bytes) {
    return limits.idle().plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
  }

  private void allow(Duration time) {
    clientIsNext = true;
    deadlineNanos = System.nanoTime() + time.toNanos();
  }

  /** Closes the connection if the client has taken too long. */
  void closeIfOverdue(long nowNanos) {
    if (clientIsNext && nowNanos - deadlineNanos > 0) {
      close();
    }
  }

  void close() {
    var _ = connection.close();
  }
}
