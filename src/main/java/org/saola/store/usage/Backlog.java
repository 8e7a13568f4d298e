package org.saola.store.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.saola.access.UsageRecord;

/**
 * Records on their way to the database. Any thread adds, one takes; adding locks nothing and never
 * waits. Refusals, but for a sample, and what comes when there is no room, only count in the sums
 * of their days, so that no flood of them fills memory or disk.
 */
final class Backlog {
  /** Beyond it requests wait; about 200,000 usual records. */
  private static final long ROOM_BYTES = 100L << 20;

  /** Beyond it there are no more rows; some more, for those that found room and come just now. */
  private static final long MOST_BYTES = ROOM_BYTES + (4L << 20);

  /** What a record takes beside its texts. */
  private static final long RECORD_BYTES = 400;

  /** A day has far fewer kinds of requests, unless somebody invents formats. */
  private static final int MOST_KINDS = 100_000;

  private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Set<String> FORMATS = Set.of("json", "xml", "csv");

  private final ConcurrentLinkedQueue<UsageRecord> queue = new ConcurrentLinkedQueue<>();
  private final DaySums counted = new DaySums();
  private final RefusalSample sample = new RefusalSample();
  private final DroppedRecords dropped;
  // below zero once closed, so that each record is either refused or counted before the end
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final AtomicLong stored = new AtomicLong();

  // under the lock: when the first one waited in vain; null while there is room
  private @Nullable Long fullSince;

  Backlog(DroppedRecords dropped) {
    this.dropped = dropped;
  }

  /**
   * Gives the number of the record, from 1.
   *
   * @throws IllegalStateException once it is closed
   */
  long add(UsageRecord usage) {
    long number = accepted.updateAndGet(count -> count < 0 ? count : count + 1);
    if (number < 0) {
      throw new IllegalStateException("the record of usage is closed");
    }
    if (usage.isRefusal()) {
      addRefusal(inKnownFormat(usage));
    } else if (!addRow(usage)) {
      dropped.add(1);
      count(usage);
    }
    return number;
  }

  private void addRefusal(UsageRecord usage) {
    if (!sample.takes(usage) || !addRow(usage)) {
      if (!count(usage)) {
        dropped.add(1);
      }
    }
  }

  private boolean addRow(UsageRecord usage) {
    if (bytes.get() >= MOST_BYTES) {
      return false;
    }
    bytes.addAndGet(bytes(usage));
    queue.add(usage);
    return true;
  }

  private boolean count(UsageRecord usage) {
    boolean counts = counted.add(usage, MOST_KINDS);
    if (!counts) {
      stored.incrementAndGet();
    }
    return counts;
  }

  /** Whoever is not let in could otherwise make a new kind of call with every request. */
  private static UsageRecord inKnownFormat(UsageRecord usage) {
    return FORMATS.contains(usage.call().format()) ? usage : usage.withFormat("other");
  }

  /** The oldest rows, at most so many, and all that only counts. */
  UsageBatch take(int most) {
    var rows = new ArrayList<UsageRecord>();
    while (rows.size() < most) {
      var next = queue.poll();
      if (next == null) {
        break;
      }
      rows.add(next);
    }
    return UsageBatch.of(rows, counted.take());
  }

  /** Called by the thread that takes when it is through with what it took. */
  void release(UsageBatch batch) {
    stored.addAndGet(batch.requests());
    bytes.addAndGet(-batch.rows().stream().mapToLong(Backlog::bytes).sum());
    lock.lock();
    try {
      if (hasRoom()) {
        fullSince = null;
        room.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean hasRoom() {
    return bytes.get() < ROOM_BYTES;
  }

  /** Ends a second after the first one began to wait: while nothing moves, others need not. */
  void awaitRoom() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!hasRoom()) {
        long now = System.nanoTime();
        if (fullSince == null) {
          fullSince = now;
        }
        long left = LONGEST_WAIT_NANOS - (now - fullSince);
        if (left <= 0) {
          return;
        }
        var _ = room.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Refuses what comes from now on. */
  void close() {
    accepted.accumulateAndGet(
        Long.MIN_VALUE, (count, closed) -> count < 0 ? count : count + closed);
  }

  boolean isClosed() {
    return accepted.get() < 0;
  }

  /** How many records were added and not yet released. */
  long size() {
    return (accepted.get() & Long.MAX_VALUE) - stored.get();
  }

  private static long bytes(UsageRecord usage) {
    var error = usage.error();
    return RECORD_BYTES + usage.call().parameters().length() + (error == null ? 0 : error.length());
  }
}
