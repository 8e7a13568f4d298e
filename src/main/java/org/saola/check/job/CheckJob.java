package org.saola.check.job;

import static org.saola.check.RowDecision.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.check.CheckOptions;
import org.saola.check.CheckRun;
import org.saola.check.CheckSources;
import org.saola.check.CheckedRow.Verdict;
import org.saola.check.Decisions;
import org.saola.check.Decisions.Made;
import org.saola.check.RowDecision;
import org.saola.check.job.CheckProgress.State;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.ListInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of one list: how far it is, what was found, and what a person decided of it. */
public final class CheckJob {
  private static final Logger LOG = LoggerFactory.getLogger(CheckJob.class);
  private static final int FIRST_ROWS = 500;

  private final String key;
  private final String owner;
  private final byte[] list;
  private final CheckOptions options;
  private final CheckSources sources;
  private final CheckRun run;
  private final InstantSource clock;
  private final List<JobRow> rows = new ArrayList<>();
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private final SortedMap<Long, RowDecision> decisions = new TreeMap<>();
  private State state = State.WAITING;
  private @Nullable Instant begun;

  CheckJob(String key, ListToCheck list, CheckRun run, InstantSource clock) {
    this.key = key;
    this.owner = list.owner();
    this.list = list.content();
    this.options = list.options();
    this.sources = list.sources();
    this.run = run;
    this.clock = clock;
  }

  /** By which it is found, and by nothing else. */
  public String key() {
    return key;
  }

  /** Whose it is, to share the room fairly. */
  String owner() {
    return owner;
  }

  /** Bytes of its list. */
  int size() {
    return list.length;
  }

  /** Checks all rows when it is its turn. */
  void run() {
    try {
      begin(clock.instant());
      checkAll();
      end(State.DONE);
    } catch (RuntimeException e) {
      // whoever waits for it must hear of its end
      LOG.error("The check of a list of {} rows failed", run.rows(), e);
      end(State.FAILED);
    }
  }

  private void checkAll() {
    try (var checked = run.checked(_ -> {})) {
      while (progress().state() == State.RUNNING && checked.hasNext()) {
        add(JobRow.of(checked.next()));
      }
    }
  }

  private synchronized void begin(Instant now) {
    if (state == State.WAITING) {
      state = State.RUNNING;
      begun = now;
    }
  }

  private synchronized void end(State last) {
    if (state.isOpen()) {
      state = last;
    }
  }

  private synchronized void add(JobRow row) {
    rows.add(row);
    counts.merge(row.verdict(), 1L, Long::sum);
  }

  /** Ends it; what is checked already stays. */
  public void stop() {
    end(State.STOPPED);
  }

  public synchronized CheckProgress progress() {
    return new CheckProgress(
        state,
        run.rows(),
        counts.getOrDefault(Verdict.SURE, 0L),
        counts.getOrDefault(Verdict.DOUBTFUL, 0L),
        counts.getOrDefault(Verdict.UNKNOWN, 0L),
        left());
  }

  private @Nullable Duration left() {
    if (begun == null || rows.size() < FIRST_ROWS || state != State.RUNNING) {
      return null;
    }
    var spent = Duration.between(begun, clock.instant());
    return spent.multipliedBy(run.rows() - rows.size()).dividedBy(rows.size());
  }

  /** What is checked so far, in the order of the list. */
  public synchronized List<JobRow> rows() {
    return List.copyOf(rows);
  }

  /** Whether the list has a column of countries. */
  public boolean hasCountries() {
    return run.hasCountries();
  }

  /**
   * Takes down what a person decided of a row, and checks it again.
   *
   * @return the row as it is now; empty when there is no such row, or nothing to decide of it
   */
  public Optional<JobRow> decide(long number, RowDecision decision) {
    var place = placeOf(number);
    var former = place < 0 ? null : row(place);
    if (former == null || former.source() == null) {
      return Optional.empty();
    }
    var now = JobRow.of(run.again(former.source(), decision)).decidedOf(former.source());
    replace(place, now, decision);
    return Optional.of(now);
  }

  private synchronized int placeOf(long number) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(rows.get(middle).number(), number);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private synchronized JobRow row(int place) {
    return rows.get(place);
  }

  private synchronized void replace(int place, JobRow now, RowDecision decision) {
    counts.merge(rows.get(place).verdict(), -1L, Long::sum);
    counts.merge(now.verdict(), 1L, Long::sum);
    rows.set(place, now);
    if (decision.equals(NOTHING)) {
      decisions.remove(now.number());
    } else {
      decisions.put(now.number(), decision);
    }
  }

  /** All that was decided of the list, before its check and since. */
  public Decisions decisions() {
    synchronized (this) {
      var made =
          decisions.entrySet().stream()
              .map(each ->
                  new Made(each.getKey(), rows.get(placeOf(each.getKey())).name(), each.getValue()))
              .toList();
      return options.decisions().with(made);
    }
  }

  /**
   * Takes down what a person decided of rows that are in doubt.
   *
   * @return of how many rows that was
   */
  public int decide(Decisions decided) {
    int count = 0;
    for (var row : rows()) {
      var decision = row.source() == null ? NOTHING : decided.of(row.number(), row.name());
      if (!decision.equals(NOTHING) && decide(row.number(), decision).isPresent()) {
        count++;
      }
    }
    return count;
  }

  /**
   * The whole list, checked again with all that was decided, as a file.
   *
   * @param format null for that of the list
   */
  public CheckRun file(@Nullable ListFormat format) {
    return CheckRun.of(ListInput.of(list), options.with(decisions(), format), sources);
  }
}
