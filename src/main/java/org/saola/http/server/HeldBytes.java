package org.saola.http.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes that all connections together hold in memory: of bodies that are being received, and of
 * answers that their clients have not read. When they are too many, those connections are closed
 * that have held theirs for the longest time. Bodies that are being answered count apart: their
 * clients did what they should, and it is the next one that is refused. Safe for use by many
 * threads.
 */
final class HeldBytes {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;
  private static final int PART_OF_MEMORY = 8;

  /** Of smaller bodies there are at most as many as connections. */
  private static final int WORTH_COUNTING = 4 << 10;

  private final long few;
  private final long many;
  private final AtomicLong total = new AtomicLong();
  private final AtomicLong posted = new AtomicLong();
  private final Set<ClientConnection> connections = ConcurrentHashMap.newKeySet();
  private final ReentrantLock closing = new ReentrantLock();
  private final AtomicInteger closed = new AtomicInteger();
  private volatile long nextLook = System.nanoTime();

  /**
   * @param few beyond so many, connections are closed that held theirs for a second; beyond twice
   *     as many, others too
   */
  HeldBytes(long few) {
    this.few = few;
    this.many = 2 * few;
  }

  /** As many as this process can bear. */
  static HeldBytes ofThisProcess() {
    return new HeldBytes(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
  }

  /** A connection that may hold some. */
  void add(ClientConnection connection) {
    connections.add(connection);
  }

  void remove(ClientConnection connection) {
    connections.remove(connection);
    letGo(connection);
  }

  /** A connection holds more. */
  void hold(ClientConnection connection, long bytes) {
    connection.holding().addAndGet(bytes);
    if (total.addAndGet(bytes) > few) {
      relieve();
    }
  }

  /** A connection holds nothing any more. */
  void letGo(ClientConnection connection) {
    if (connection.holding().get() != 0) {
      total.addAndGet(-connection.holding().getAndSet(0));
    }
  }

  /**
   * Counts a body that has come and is being answered.
   *
   * @return how much is counted, of small ones nothing; -1 when there are too many bytes of others
   */
  int takeIn(int bytes) {
    if (bytes < WORTH_COUNTING) {
      return 0;
    }
    if (posted.addAndGet(bytes) > few && posted.get() > bytes) {
      posted.addAndGet(-bytes);
      return -1;
    }
    return bytes;
  }

  /** A body was answered. */
  void letOut(int counted) {
    if (counted > 0) {
      posted.addAndGet(-counted);
    }
  }

  /** How many connections were closed since this was asked last. */
  int closed() {
    return closed.getAndSet(0);
  }

  private void relieve() {
    long now = System.nanoTime();
    if ((total.get() > many || now - nextLook > 0) && closing.tryLock()) {
      try {
        nextLook = now + PAUSE_NANOS;
        closeOldest(now);
      } finally {
        closing.unlock();
      }
    }
  }

  private void closeOldest(long now) {
    record Holder(ClientConnection connection, long since) {}
    var holders = new ArrayList<Holder>();
    for (var connection : connections) {
      if (connection.holding().get() > 0) {
        holders.add(new Holder(connection, connection.sinceNanos()));
      }
    }
    holders.sort(Comparator.comparingLong(holder -> holder.since() - now));
    for (var holder : holders) {
      boolean patient = total.get() <= many && now - holder.since() < PATIENCE_NANOS;
      if (total.get() <= few || patient) {
        return;
      }
      letGo(holder.connection());
      closed.incrementAndGet();
      holder.connection().cutOff();
    }
  }
}
