package org.saola.store.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.saola.access.UsageRecord;

/**
 * Records on their way to the database. Any thread adds, one takes; adding locks nothing and never
 * waits.
 */
final class Backlog {
  /** Beyond it requests wait; about 200,000 usual records. */
  private static final long ROOM_BYTES = 100L << 20;

  /** What a record takes beside its texts. */
  private static final long RECORD_BYTES = 400;

  private final ConcurrentLinkedQueue<UsageRecord> queue = new ConcurrentLinkedQueue<>();
  // below zero once closed, so that each record is either refused or counted before the end
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final AtomicLong stored = new AtomicLong();

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
    bytes.addAndGet(bytes(usage));
    queue.add(usage);
    return number;
  }

  /** The oldest ones, at most so many. */
  List<UsageRecord> take(int most) {
    var batch = new ArrayList<UsageRecord>();
    while (batch.size() < most) {
      var next = queue.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    return batch;
  }

  /** Called by the thread that takes when it is through with what it took. */
  void release(List<UsageRecord> batch) {
    stored.addAndGet(batch.size());
    bytes.addAndGet(-batch.stream().mapToLong(Backlog::bytes).sum());
    lock.lock();
    try {
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean hasRoom() {
    return bytes.get() < ROOM_BYTES;
  }

  void awaitRoom() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!hasRoom()) {
        room.await();
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
