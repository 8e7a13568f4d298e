package org.saola.bench.usage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.UsageRecord;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.usage.UsageLog;
import org.saola.store.usage.UsageSettings;
import org.saola.store.usage.report.DayRange;

/**
 * Records as fast as the log takes up, from as many threads as there are processors, and prints the
 * rate and the processor time. The first of the runs warms up.
 */
public final class UsageCost {
  private static final int RUNS = 5;
  private static final int SAMPLES = 1 << 16;
  private static final String[] ENDPOINTS = {"taxon_concepts", "assessment", "taxa", "references"};

  private final int rows;
  private final Path directory;
  private final @Nullable String url;
  private final UsageRecord[] samples = new UsageRecord[SAMPLES];

  private UsageCost(int rows, Path directory, @Nullable String url) {
    this.rows = rows;
    this.directory = directory;
    this.url = url;
    var random = new SplittableRandom(1);
    for (int i = 0; i < SAMPLES; i++) {
      samples[i] = sample(random, i % ENDPOINTS.length);
    }
  }

  /** Options as in {@code bench/usage.sh}. */
  public static void main(String[] arguments) throws Exception {
    int rows = 1_000_000;
    var directory = Files.createTempDirectory("saola-usage");
    String url = null;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--rows" -> rows = Integer.parseInt(arguments[i + 1]);
        case "--data" -> directory = Path.of(arguments[i + 1]);
        case "--database" -> url = arguments[i + 1];
        default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
    }
    new UsageCost(rows, directory, url).measure();
  }

  /** One of 200 tokens asks for one of 4 endpoints; one record in it, as of an assessment. */
  private static UsageRecord sample(SplittableRandom random, int endpoint) {
    long token = random.nextInt(1, 201);
    int id = random.nextInt(1, 300_000);
    return new UsageRecord(
        Instant.now(),
        new Bearer(token, token, Role.API, Standing.ACTIVE),
        new UsageRecord.Call(
            "v4", ENDPOINTS[endpoint], "show", "json", "{\"assessment_id\":\"" + id + "\"}"),
        random.nextInt(20) == 0 ? 404 : 200,
        null,
        random.nextInt(50_000),
        Duration.ofNanos(random.nextInt(5_000_000)),
        "192.0.2.0",
        new UUID(random.nextLong(), random.nextLong()).toString(),
        1,
        new int[] {id});
  }

  private void measure() throws IOException, InterruptedException {
    IO.println("| run | rows | rows/s | writer CPU us/row | process CPU us/row |");
    IO.println("|--:|--:|--:|--:|--:|");
    try (var database = Database.open(new DatabaseSettings(directory, url))) {
      for (int run = 0; run < RUNS; run++) {
        try (var log = database.usage().startLog(new UsageSettings(Duration.ofDays(90), 50))) {
          measure(run, log);
        }
      }
      reportQueries(database);
    }
    var file = directory.resolve("usage.db");
    if (Files.exists(file)) {
      IO.println("");
      IO.println("%d bytes a row".formatted(Files.size(file) / ((long) rows * RUNS)));
    }
  }

  private void measure(int run, UsageLog log) throws InterruptedException {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long process = system.getProcessCpuTime();
    long start = System.nanoTime();
    recordFromAllProcessors(log);
    log.flush().join();
    long nanos = System.nanoTime() - start;
    long processNanos = system.getProcessCpuTime() - process;
    IO.println(
        "| %s | %d | %d | %.2f | %.2f |"
            .formatted(
                run == 0 ? "warm-up" : run,
                rows,
                rows * Duration.ofSeconds(1).toNanos() / nanos,
                writerNanos() / 1e3 / rows,
                processNanos / 1e3 / rows));
  }

  private void recordFromAllProcessors(UsageLog log) throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    var done = new CountDownLatch(threads);
    for (int thread = 0; thread < threads; thread++) {
      int first = thread;
      Thread.ofPlatform()
          .start(() -> {
            try {
              for (int i = first; i < rows; i += threads) {
                log.awaitRoom();
                log.record(samples[i % SAMPLES]);
              }
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
            done.countDown();
          });
    }
    done.await();
  }

  /** Of the thread of this run: each log has a new one. */
  private static long writerNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().equals("usage-log")) {
        return threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    throw new IllegalStateException("no thread writes usage");
  }

  private static void reportQueries(Database database) {
    time("sums of one account by day", () -> database.usage().ofAccount(7).total(DayRange.ALL));
    time("endpoints of all", () -> database.usage().ofAll().endpoints(DayRange.ALL));
    time("last 100 requests of an account", () -> database.usage().requests().latest(7, 100));
    time("last 100 failed requests", () -> database.usage().requests().latestFailed(100));
  }

  private static void time(String what, Runnable query) {
    query.run();
    long start = System.nanoTime();
    query.run();
    IO.println("%s: %.1f ms".formatted(what, (System.nanoTime() - start) / 1e6));
  }
}
