package org.saola.check.job;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.saola.check.CheckRun;
import org.saola.message.Message;
import org.saola.message.WordedRefusal;
import org.saola.message.WrittenNumber;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.UnreadableList;

/**
 * The checks that go on or have ended lately. They are in memory alone, and go with their time, or
 * earlier when others need the room.
 */
public final class CheckJobs {
  private static final int KEY_BYTES = 20;

  private final Bounds bounds;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final ThreadPoolExecutor threads;
  private final Map<String, CheckJob> jobs = new LinkedHashMap<>();

  /** Those that have not ended, by key. */
  private final Map<String, Future<?>> turns = new HashMap<>();

  /**
   * How much there may be. One owner, an account or a network, may have half of the bytes and of
   * all rows, but one list of any length that is allowed, and a twentieth of the checks.
   *
   * @param rows most of one list
   * @param bytes most of all lists together
   * @param allRows most of all lists together
   * @param jobs most checks that are kept
   * @param atOnce most checks at once; others wait
   * @param lifetime how long a check can be found after it ended
   */
  public record Bounds(
      long rows, long bytes, long allRows, int jobs, int atOnce, Duration lifetime) {
    public static final Bounds USUAL =
        new Bounds(100_000, 64L << 20, 250_000, 200, 2, Duration.ofHours(1));

    /** Whether some have room. */
    private boolean hold(Collection<CheckJob> jobs) {
      return jobs.size() <= this.jobs
          && jobs.stream().mapToLong(CheckJob::size).sum() <= bytes
          && jobs.stream().mapToLong(job -> job.progress().rows()).sum() <= allRows;
    }

    /** What one owner may have. */
    private Bounds share() {
      return new Bounds(
          rows, bytes / 2, Math.max(rows, allRows / 2), Math.max(1, jobs / 20), atOnce, lifetime);
    }
  }

  /** There is no room for another list, as others are being checked. */
  public static final class NoRoom extends WordedRefusal {
    private static final long serialVersionUID = 1;

    NoRoom(String key) {
      super(Message.of(key));
    }
  }

  public CheckJobs(Bounds bounds, InstantSource clock) {
    this.bounds = bounds;
    this.clock = clock;
    // of the system, which takes turns of those that compute, so that others go on meanwhile
    this.threads =
        new ThreadPoolExecutor(
            bounds.atOnce(),
            bounds.atOnce(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon(true).name("check-", 1).factory());
  }

  /** How many lists are being checked now. */
  public int working() {
    return threads.getActiveCount();
  }

  /** How many lists wait for their turn. */
  public int waiting() {
    return threads.getQueue().size();
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
  public CheckJob start(ListToCheck list, long most) {
    var run = CheckRun.of(ListInput.of(list.content()), list.options(), list.sources());
    long allowed = Math.min(most, bounds.rows());
    if (run.rows() > allowed) {
      throw new UnreadableList(
          "check.rows", new WrittenNumber(run.rows()), new WrittenNumber(allowed));
    }
    var job = new CheckJob(key(), list, run, clock);
    add(job);
    return job;
  }

  private void run(CheckJob job) {
    try {
      job.run();
    } finally {
      var key = job.key(); // and not the list, which may be forgotten long before its time is over
      Thread.ofVirtual().name("check").start(() -> outlive(key));
    }
  }

  private void outlive(String key) {
    synchronized (this) {
      turns.remove(key);
    }
    try {
      Thread.sleep(bounds.lifetime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      remove(key);
    }
  }

  private String key() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Puts it in its turn. Room is made by the oldest of those that have ended: of the same owner
   * first, then of all.
   */
  private synchronized void add(CheckJob job) {
    var kept = new LinkedHashMap<>(jobs);
    kept.put(job.key(), job);
    makeRoom(kept, bounds.share(), each -> each.owner().equals(job.owner()), "check.yours");
    makeRoom(kept, bounds, _ -> true, "check.full");
    jobs.keySet().retainAll(kept.keySet());
    jobs.put(job.key(), job);
    turns.put(job.key(), threads.submit(() -> run(job)));
  }

  private static void makeRoom(
      Map<String, CheckJob> jobs, Bounds bounds, Predicate<CheckJob> whose, String refusal) {
    var counted = new ArrayList<>(jobs.values().stream().filter(whose).toList());
    while (!bounds.hold(counted)) {
      var oldest =
          counted.stream()
              .filter(each -> !each.progress().state().isOpen())
              .findFirst()
              .orElseThrow(() -> new NoRoom(refusal));
      counted.remove(oldest);
      jobs.remove(oldest.key());
    }
  }

  /** The check of a key; empty when there is none, or it is gone. */
  public synchronized Optional<CheckJob> find(String key) {
    return Optional.ofNullable(jobs.get(key));
  }

  /** Ends a check and forgets all of it. */
  public void remove(String key) {
    CheckJob job;
    Future<?> turn;
    synchronized (this) {
      job = jobs.remove(key);
      turn = turns.remove(key);
    }
    if (job != null) {
      job.stop();
    }
    if (turn != null) {
      turn.cancel(false); // one that waits keeps its list no longer
    }
  }
}
