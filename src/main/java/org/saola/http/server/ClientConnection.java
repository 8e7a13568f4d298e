package org.saola.http.server;

import io.netty.channel.Channel;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** One connection of a client, whose turn it is on it, and until when the client may take. */
final class ClientConnection {
  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
  private static final long SLOWEST_BYTES_PER_SECOND = 1 << 10;

  /** Of smaller answers there are at most as many as connections. */
  private static final int WORTH_COUNTING = 4 << 10;

  private static final Duration FAREWELL = Duration.ofSeconds(1);

  /** Whose step is the next. */
  private enum Turn {
    /** The client may send a request. */
    REQUEST,
    /** The client is sending the head of a request. */
    HEAD,
    /** The client owes the body of its request. */
    BODY,
    /** The client waits for us. */
    ANSWER,
    /** The client is to read what was written. */
    READING,
    /** The client has its last answer; what it still sends is lost. */
    FAREWELL
  }

  private final HttpConnection connection;
  private final TrustedProxies proxies;
  private final HttpLimits limits;
  private final HeldBytes held;
  private final RequestGate gate;
  private final AtomicLong holding = new AtomicLong();
  private final String peer;
  private final InetAddress address;
  private final boolean trusted;
  private Turn turn = Turn.REQUEST;
  private Runnable bodyRefusal = () -> {};
  private volatile long sinceNanos;
  private long deadlineNanos;
  private boolean draining;
  private boolean reserved;
  private boolean last;

  ClientConnection(
      HttpConnection connection, TrustedProxies proxies, HttpLimits limits, HeldBytes held) {
    this.connection = connection;
    this.proxies = proxies;
    this.limits = limits;
    this.held = held;
    gate = new RequestGate(this, limits);
    peer = connection.remoteAddress().hostAddress();
    address = AddressRange.address(peer);
    trusted = proxies.contain(address);
    await(Turn.REQUEST, limits.receiving());
  }

  /** Begins to take requests. */
  void open() {
    held.add(this);
    channel(connection).pipeline().addFirst(gate);
  }

  static Channel channel(HttpConnection connection) {
    return ((ConnectionBase) connection).channel();
  }

  /** To be called when it is closed. */
  void closed() {
    held.remove(this);
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

  /** The first byte of a request came. */
  void headBegun() {
    if (turn == Turn.REQUEST) {
      long earlier = deadlineNanos;
      await(Turn.HEAD, limits.receiving());
      if (earlier - deadlineNanos < 0) { // the first request is awaited since connecting
        deadlineNanos = earlier;
      }
    }
  }

  /**
   * The client has sent a head and owes the body.
   *
   * @param refusal runs if what comes is none
   */
  void awaitBody(Runnable refusal) {
    bodyRefusal = refusal;
    await(Turn.BODY, limits.receiving());
  }

  /** Some of the body came, and is kept. */
  void bodyGrew(int bytes) {
    held.hold(this, bytes);
  }

  /** What comes is no body. */
  void refuseBody() {
    bodyRefusal.run();
  }

  /** The client waits for us. */
  void awaitNothing() {
    held.letGo(this);
    turn = Turn.ANSWER;
  }

  /** An answer of so many bytes is written, which the client is to read. */
  void writing(long bytes) {
    held.letGo(this);
    await(Turn.READING, slowestReading(bytes));
    if (bytes >= WORTH_COUNTING) {
      held.hold(this, bytes);
    }
  }

  /** A piece of an answer is written, of which there are more to come. */
  void writingPiece(long bytes) {
    sinceNanos = System.nanoTime();
    held.hold(this, bytes);
  }

  /** The piece is in the hands of the operating system, or lost. */
  void pieceWritten() {
    held.letGo(this);
  }

  /** The answer is in the hands of the operating system, or lost. */
  void written() {
    held.letGo(this);
    if (last) {
      await(Turn.FAREWELL, FAREWELL);
    } else {
      await(Turn.REQUEST, limits.idle());
      gate.open();
    }
  }

  /** The answer that is written now is the last one: the client is told so. */
  void end() {
    last = true;
  }

  /** The longest time that reading so many bytes may take. */
  Duration slowestReading(long bytes) {
    return limits.idle().plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
  }

  private void await(Turn next, Duration time) {
    turn = next;
    long now = System.nanoTime();
    sinceNanos = now;
    deadlineNanos = now + time.toNanos();
  }

  /** How many bytes it holds in memory; {@link HeldBytes} alone changes it. */
  AtomicLong holding() {
    return holding;
  }

  /** Since when it is the turn of whose it is now; from any thread. */
  long sinceNanos() {
    return sinceNanos;
  }

  /** Makes the next answer the last one. */
  void drain() {
    draining = true;
  }

  /** Whether the next answer is the last one. */
  boolean draining() {
    return draining;
  }

  /** Makes it one of those that are kept for monitors. */
  void reserve(Duration receiving) {
    reserved = true;
    draining = true;
    await(Turn.REQUEST, receiving);
  }

  /** Whether it is one of those that are kept for monitors. */
  boolean reserved() {
    return reserved;
  }

  /** Whether the last answer has been given: what comes after it counts for nothing. */
  boolean over() {
    return last;
  }

  /** Whether the client owes the body of a request, and has taken too long. */
  boolean overdueBody(long nowNanos) {
    return turn == Turn.BODY && nowNanos - deadlineNanos > 0;
  }

  /** Closes the connection if the client has taken too long. */
  void closeIfOverdue(long nowNanos) {
    if (turn != Turn.ANSWER && nowNanos - deadlineNanos > 0) {
      cutOff();
    }
  }

  /**
   * Closes the connection if nothing is under way. A client that had an answer, or connected, a
   * moment ago may have sent its next request already, and is waited for.
   */
  void closeIfIdle(long nowNanos) {
    boolean over = turn == Turn.REQUEST || turn == Turn.HEAD || turn == Turn.FAREWELL;
    if (over && nowNanos - sinceNanos > limits.lingering().toNanos()) {
      close();
    }
  }

  /** Closes the connection when what was written has gone. */
  void close() {
    var _ = connection.close();
  }

  /**
   * Closes the connection whatever is under way, as to wait for a client that does not read is to
   * wait for ever. From any thread.
   */
  void cutOff() {
    gate.close();
  }
}
