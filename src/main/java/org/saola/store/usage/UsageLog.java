package org.saola.store.usage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;

/**
 * Stores records of usage on a thread of its own, at most a second after they came. While the
 * database is away they wait in memory, up to a bound. Refusals are only counted, but for the first
 * {@value RefusalSample#ROWS_OF_A_MINUTE} of each status and minute. A process that is killed loses
 * those of the last second, and of the last half minute which records were handed out.
 */
public final class UsageLog implements UsageRecorder, AutoCloseable {
  private final Backlog backlog;
  private final DroppedRecords dropped;
  private final WritingLoop loop;
  private final Thread thread;

  UsageLog(Backlog backlog, DroppedRecords dropped, WritingLoop loop) {
    this.backlog = backlog;
    this.dropped = dropped;
    this.loop = loop;
    this.thread = Thread.ofPlatform().name("usage-log").daemon(true).start(loop);
  }

  @Override
  public boolean hasRoom() {
    return backlog.hasRoom();
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    backlog.awaitRoom();
  }

  /** Neither waits nor locks. */
  @Override
  public void record(UsageRecord usage) {
    if (backlog.add(usage) % WritingLoop.BATCH_ROWS == 0) {
      LockSupport.unpark(thread);
    }
  }

  /** How many records wait to be stored. */
  public long backlog() {
    return backlog.size();
  }

  /** How many records could not be kept since the start; their requests may count in sums. */
  public long dropped() {
    return dropped.count();
  }

  @Override
  public boolean isDropping() {
    return dropped.isLately();
  }

  /** Stores now what was recorded until now; done when it is stored, or the log is closed. */
  public CompletableFuture<Void> flush() {
    var flushed = loop.flush();
    LockSupport.unpark(thread);
    return flushed;
  }

  /**
   * Takes no more records, and returns when all are stored; gives up, with a line in the log, when
   * the database stays away for 10 seconds.
   */
  @Override
  public void close() {
    backlog.close();
    LockSupport.unpark(thread);
    loop.awaitEnd();
  }
}
