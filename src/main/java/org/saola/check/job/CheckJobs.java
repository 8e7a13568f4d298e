package org.saola.check.job;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.saola.check.CheckOptions;
import org.saola.check.CheckRun;
import org.saola.check.CheckSources;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.UnreadableList;

/**
 * The checks that go on or have ended lately. They are in memory alone, and go with their time, or
 * earlier when others need the room.
 */
public final class CheckJobs {
  private static final int KEY_BYTES = 20;

  private final CheckSources sources;
  private final Bounds bounds;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService threads;
  private final Map<String, CheckJob> jobs = new LinkedHashMap<>();

  /**
   * How much there may be.
   *
   * @param rows most of one list
   * @param bytes most of all lists together
   * @param allRows most of all lists together
   * @param atOnce most checks at once; others wait
   * @param lifetime how long a check can be found after it ended
   */
  public record Bounds(long rows, long bytes, long allRows, int atOnce, Duration lifetime) {
    public static final Bounds USUAL =
        new Bounds(100_000, 64L << 20, 250_000, 2, Duration.ofHours(1));
  }

  /** There is no room for another list, as others are being checked. */
  public static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRoom() {
      super("too many lists are being checked");
    }
  }

  public CheckJobs(CheckSources sources, Bounds bounds, InstantSource clock) {
    this.sources = sources;
    this.bounds = bounds;
    this.clock = clock;
    // of the system, which takes turns of those that compute, so that others go on meanwhile
    this.threads =
        Executors.newFixedThreadPool(
            bounds.atOnce(), Thread.ofPlatform().daemon(true).name("check-", 1).factory());
  }

  /** What lists are checked against. */
  public CheckSources sources() {
    return sources;
  }

  /** How much there may be. */
  public Bounds bounds() {
    return bounds;
  }

  /**
   * Begins to check a list.
   *
   * @param most rows that it may have, if less than what is usual
   * @throws UnreadableList if it can't be read, or is too long
   * @throws NoRoom if there are too many
   */
  public CheckJob start(byte[] list, CheckOptions options, long most) {
    var run = CheckRun.of(ListInput.of(list), options, sources);
    long allowed = Math.min(most, bounds.rows());
    if (run.rows() > allowed) {
      throw new UnreadableList(
          "the list has %,d rows; this page takes %,d, and the command saola check any number"
              .formatted(run.rows(), allowed));
    }
    var job = new CheckJob(key(), list, options, run, clock);
    add(job);
    threads.execute(() -> {
      try {
        job.run();
      } finally {
        Thread.ofVirtual().name("check").start(() -> outlive(job));
      }
    });
    return job;
  }

  private void outlive(CheckJob job) {
    try {
      Thread.sleep(bounds.lifetime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      remove(job.key());
    }
  }

  private String key() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Makes room by the oldest of those that have ended. */
  private synchronized void add(CheckJob job) {
    var ended = jobs.values().stream().filter(each -> !each.progress().state().isOpen()).iterator();
    long bytes = jobs.values().stream().mapToLong(CheckJob::size).sum() + job.size();
    long rows = jobs.values().stream().mapToLong(each -> each.progress().rows()).sum();
    rows += job.progress().rows();
    var gone = new ArrayList<String>();
    while (bytes > bounds.bytes() || rows > bounds.allRows()) {
      if (!ended.hasNext()) {
        throw new NoRoom();
      }
      var oldest = ended.next();
      gone.add(oldest.key());
      bytes -= oldest.size();
      rows -= oldest.progress().rows();
    }
    gone.forEach(jobs::remove);
    jobs.put(job.key(), job);
  }

  /** The check of a key; empty when there is none, or it is gone. */
  public synchronized Optional<CheckJob> find(String key) {
    return Optional.ofNullable(jobs.get(key));
  }

  /** Ends a check and forgets all of it. */
  public void remove(String key) {
    CheckJob job;
    synchronized (this) {
      job = jobs.remove(key);
    }
    if (job != null) {
      job.stop();
    }
  }
}
