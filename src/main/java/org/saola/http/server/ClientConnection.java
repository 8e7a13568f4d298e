package org.saola.http.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import java.net.InetAddress;
import java.time.Duration;

/** One connection of a client, whose turn it is on it, and until when the client may take. */
final class ClientConnection {
  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
  private static final long SLOWEST_BYTES_PER_SECOND = 1 << 10;
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final Duration LINGERING = Duration.ofMillis(500);

  /** Whose step is the next. */
  private enum Turn {
    /** The client may send a request, or is sending its head. */
    REQUEST,
    /** The client owes the body of its request. */
    BODY,
    /** The client waits for us. */
    ANSWER,
    /** The client has its last answer; what it still sends is lost. */
    FAREWELL
  }

  private final HttpConnection connection;
  private final TrustedProxies proxies;
  private final HttpLimits limits;
  private final String peer;
  private final InetAddress address;
  private final boolean trusted;
  private Turn turn = Turn.REQUEST;
  private long sinceNanos;
  private long deadlineNanos;
  private int unwritten;
  private boolean draining;

  ClientConnection(HttpConnection connection, TrustedProxies proxies, HttpLimits limits) {
    this.connection = connection;
    this.proxies = proxies;
    this.limits = limits;
    peer = connection.remoteAddress().hostAddress();
    address = AddressRange.address(peer);
    trusted = proxies.contain(address);
    await(Turn.REQUEST, limits.receiving());
  }

  /** The address of the peer. */
  InetAddress address() {
    return address;
  }

  /** Whether the peer is a proxy whose word about its clients counts. */
  boolean trusted() {
    return trusted;
  }

  /** The IP address of the client: the peer, or whom it forwards for when it is trusted. */
  String clientAddress(MultiMap headers) {
    if (!trusted || !headers.contains(FORWARDED_FOR)) {
      return peer;
    }
    // a proxy may add a line of its own to those that the client made up
    var lines = headers.getAll(FORWARDED_FOR);
    return proxies.client(lines.size() == 1 ? lines.getFirst() : String.join(",", lines), peer);
  }

  /** The client has sent a head and owes the body. */
  void awaitBody() {
    await(Turn.BODY, limits.receiving());
  }

  /** The client waits for us. */
  void awaitNothing() {
    turn = Turn.ANSWER;
  }

  /** The client reads an answer of so many bytes and may then send the next request. */
  void awaitNext(long bytes) {
    await(Turn.REQUEST, slowestReading(bytes));
  }

  /** The client was told that this was all, and is given a moment to read it. */
  void awaitEnd() {
    await(Turn.FAREWELL, FAREWELL);
  }

  /** The longest time that reading so many bytes may take. */
  Duration slowestReading(long bytes) {
    return limits.idle().plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
  }

  private void await(Turn next, Duration time) {
    turn = next;
    sinceNanos = System.nanoTime();
    deadlineNanos = sinceNanos + time.toNanos();
  }

  /** An answer is being written. */
  void writing() {
    unwritten++;
  }

  /** An answer is in the hands of the operating system, or lost. */
  void written() {
    unwritten--;
    if (turn != Turn.ANSWER) {
      sinceNanos = System.nanoTime();
    }
  }

  /** Makes the next answer the last one. */
  void drain() {
    draining = true;
  }

  /** Whether the next answer is the last one. */
  boolean draining() {
    return draining;
  }

  /** Whether the last answer has been given: what comes after it counts for nothing. */
  boolean over() {
    return turn == Turn.FAREWELL;
  }

  /** Whether the client owes the body of a request, and has taken too long. */
  boolean overdueBody(long nowNanos) {
    return turn == Turn.BODY && nowNanos - deadlineNanos > 0;
  }

  /** Closes the connection if the client has taken too long. */
  void closeIfOverdue(long nowNanos) {
    if (turn != Turn.ANSWER && nowNanos - deadlineNanos > 0) {
      close();
    }
  }

  /**
   * Closes the connection if nothing is under way. A client that had an answer, or connected, a
   * moment ago may have sent its next request already, and is waited for.
   */
  void closeIfIdle(long nowNanos) {
    boolean over = turn == Turn.REQUEST || turn == Turn.FAREWELL;
    if (over && unwritten == 0 && nowNanos - sinceNanos > LINGERING.toNanos()) {
      close();
    }
  }

  void close() {
    var _ = connection.close();
  }
}
