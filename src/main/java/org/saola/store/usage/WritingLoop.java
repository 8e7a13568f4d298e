package org.saola.store.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a backlog to the database until it is closed and empty; cleans up in between. */
final class WritingLoop implements Runnable {
  static final int BATCH_ROWS = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(WritingLoop.class);
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long FETCHED_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long CLEANING_NANOS = Duration.ofHours(1).toNanos();
  private static final long CLEANING_SHARE_NANOS = Duration.ofMillis(200).toNanos();

  private final Backlog backlog;
  private final BatchWriter writer;
  private final FetchedRecords fetched;
  private final UsageRetention retention;
  private final Disk disk;
  private final DroppedRecords dropped;
  private final Persistence persistence;
  private final ConcurrentLinkedQueue<CompletableFuture<Void>> flushes =
      new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  // of the thread alone
  private long batches;
  private boolean scarce;
  private long fetchedStoredAt = System.nanoTime();
  private long cleanedAt = System.nanoTime() - CLEANING_NANOS;

  /** Where it writes. */
  record Target(BatchWriter writer, FetchedRecords fetched, UsageRetention retention, Disk disk) {}

  WritingLoop(Backlog backlog, Target target, DroppedRecords dropped) {
    this.backlog = backlog;
    this.writer = target.writer();
    this.fetched = target.fetched();
    this.retention = target.retention();
    this.disk = target.disk();
    this.dropped = dropped;
    this.persistence = new Persistence(backlog::isClosed);
  }

  /** Asks for everything to be stored at the next turn; the caller wakes the thread. */
  CompletableFuture<Void> flush() {
    var flush = new CompletableFuture<Void>();
    flushes.add(flush);
    if (end.isDone()) {
      flush.complete(null);
    }
    return flush;
  }

  void awaitEnd() {
    end.join();
  }

  @Override
  public void run() {
    try {
      boolean last;
      do {
        LockSupport.parkNanos(INTERVAL_NANOS);
        last = backlog.isClosed();
        turn(last);
      } while (!last);
      persistence.attempt(writer::end);
    } finally {
      end.complete(null);
      takeFlushes().forEach(flush -> flush.complete(null));
    }
  }

  private void turn(boolean last) {
    var waiting = takeFlushes();
    storeRows(last);
    if (last) {
      persistence.insist(this::storeFetched);
    } else if (!waiting.isEmpty() || isOver(fetchedStoredAt, FETCHED_NANOS)) {
      persistence.attempt(this::storeFetched);
      fetchedStoredAt = System.nanoTime();
    }
    waiting.forEach(flush -> flush.complete(null));
    if (!last && isOver(cleanedAt, CLEANING_NANOS)) {
      persistence.attempt(this::clean);
    }
    persistence.attempt(retention::retryWiping);
  }

  private List<CompletableFuture<Void>> takeFlushes() {
    var taken = new ArrayList<CompletableFuture<Void>>();
    for (var next = flushes.poll(); next != null; next = flushes.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /** What is there now; at the last turn also what is just being added. */
  private void storeRows(boolean last) {
    for (long left = backlog.size(); left > 0; ) {
      var batch = backlog.take(BATCH_ROWS);
      long requests = batch.requests();
      if (requests > 0) {
        store(batch);
      } else if (!last) {
        break;
      }
      left = last ? backlog.size() : left - requests;
    }
  }

  private void store(UsageBatch batch) {
    long number = ++batches;
    if (persistence.insist(() -> write(number, batch))) {
      fetched.add(batch.rows());
    } else {
      LOG.error("{} records of usage are lost: the database stayed away", batch.requests());
      dropped.add(batch.requests());
    }
    backlog.release(batch);
  }

  private void write(long number, UsageBatch batch) {
    boolean withRows = disk.hasRoom();
    writer.write(number, batch, withRows);
    if (!withRows) {
      dropped.add(batch.rows().size());
    }
    if (withRows == scarce) {
      scarce = !withRows;
      if (scarce) {
        LOG.warn(
            "Requests are no more kept, only counted: the disk has less than {} MiB free",
            Disk.FLOOR_BYTES >> 20);
      } else {
        LOG.info("Requests are kept again");
      }
    }
  }

  private void storeFetched() {
    for (var alert : fetched.store()) {
      LOG.warn(
          "Account {} has been given {} of the {} records of release {}",
          alert.accountId(),
          alert.records(),
          alert.ofRecords(),
          alert.releaseId());
    }
  }

  /** For a short while at a time; goes on at the next turn. */
  private void clean() {
    long start = System.nanoTime();
    boolean more = true;
    while (more && !isOver(start, CLEANING_SHARE_NANOS) && backlog.size() < BATCH_ROWS) {
      more = retention.removeSome();
    }
    if (!more) {
      writer.forgetKilled();
      retention.wipe();
      cleanedAt = System.nanoTime();
    }
  }

  private static boolean isOver(long start, long nanos) {
    return System.nanoTime() - start >= nanos;
  }
}
