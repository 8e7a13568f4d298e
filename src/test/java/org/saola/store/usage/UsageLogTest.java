package org.saola.store.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saola.store.usage.InventedUsage.NOON;
import static org.saola.store.usage.InventedUsage.SETTINGS;
import static org.saola.store.usage.InventedUsage.bearer;
import static org.saola.store.usage.InventedUsage.request;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.UsageRecord;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.usage.report.DayRange;
import org.saola.store.usage.report.StoredRequest;

class UsageLogTest extends OpenUsage {

  @Test
  void recordIsKeptAsItWas() {
    var call = new UsageRecord.Call("v1", "distributions", "index", "xml", "{\"a\":\"\\u0000é\"}");
    var asked =
        new UsageRecord(
            Instant.parse("2021-06-07T08:09:10.111213Z"),
            bearer(21),
            call,
            422,
            "Unpermitted parameters (b\0c)",
            1234,
            Duration.ofNanos(5_678_000),
            "2001:db8:1::",
            "4711",
            5,
            new int[0]);
    try (var log = usage.startLog(SETTINGS)) {
      log.record(asked);
    }
    assertThat(usage.requests().latest(2, 10))
        .containsExactly(
            new StoredRequest(
                1,
                asked.at(),
                2L,
                21L,
                call,
                422,
                "Unpermitted parameters (b\uFFFDc)",
                1234,
                asked.duration(),
                asked.address(),
                asked.requestId(),
                5));
  }

  @Test
  void nothingOfManyThreadsIsLost() throws Exception {
    try (var log = usage.startLog(SETTINGS);
        var threads = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        var random = new Random(thread);
        threads.execute(() -> {
          for (int i = 0; i < 12_500; i++) {
            log.record(InventedUsage.random(random));
          }
        });
      }
    }
    assertThat(answersInSums()).isEqualTo(answersInRows()).isGreaterThan(70_000);
    assertThat(usage.ofAll().total(DayRange.ALL).requests()).isEqualTo(100_000);
  }

  private long answersInRows() {
    return number("select count(*) from usage_request where status not in (401, 403, 429)");
  }

  private long answersInSums() {
    return number("select sum(requests) from usage_day where status not in (401, 403, 429)");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "401, 5, nobody knows the token",
    "403, 5, the token may not ask",
    "429, 5, too fast",
    "404, 300, an answer",
    "500, 300, a failure that somebody must look into",
    "200, 300, an answer",
  })
  void floodOfRefusalsIsCountedAndLeavesFewRows(int status, long rows, String because) {
    try (var log = usage.startLog(SETTINGS)) {
      for (int i = 0; i < 300; i++) {
        log.record(request(bearer(11), InventedUsage.INDEX, status));
      }
      log.record(request(NOON.plusSeconds(60), bearer(11), InventedUsage.INDEX, status));
    }
    assertThat(rows()).as(because).isEqualTo(rows + 1);
    assertThat(usage.ofAccount(1).total(DayRange.ALL).requests()).isEqualTo(301);
  }

  @Test
  void refusalsInInventedFormatsAreOneKindOfCall() {
    try (var log = usage.startLog(SETTINGS)) {
      for (int i = 0; i < 300; i++) {
        var call = new UsageRecord.Call("v1", "references", "index", "x" + i, "{}");
        log.record(request(null, call, 401));
      }
    }
    assertThat(number("select count(*) from usage_call")).isEqualTo(1);
    assertThat(number("select count(*) from usage_day")).isEqualTo(1);
  }

  @Test
  void longErrorsAndFormatsAreCut() {
    var long1 = "é".repeat(10_000);
    var call = new UsageRecord.Call("v1", "references", "index", long1, "{}");
    var sent = request(bearer(11), call, 404);
    try (var log = usage.startLog(SETTINGS)) {
      log.record(
          new UsageRecord(
              sent.at(), sent.bearer(), call, 404, long1, 0, Duration.ZERO, "", "", 0, new int[0]));
    }
    var stored = usage.requests().latest(1, 1).getFirst();
    assertThat(stored.error()).hasSize(500).endsWith("é…");
    assertThat(stored.call().format()).hasSize(20).endsWith("é…");
  }

  @Test
  void fullDiskIsSparedTheRowsAndNotTheSums() {
    var free = new AtomicLong(Disk.FLOOR_BYTES - 1);
    var scarce = new Usage(usage.connections(), _ -> 0, free::get, InstantSource.system());
    try (var log = scarce.startLog(SETTINGS)) {
      log.record(request(bearer(11), InventedUsage.INDEX, 200));
      log.flush().join();
      assertThat(log.dropped()).isEqualTo(1);
      assertThat(log.isDropping()).isTrue();
      free.set(Disk.FLOOR_BYTES);
      log.record(request(bearer(11), InventedUsage.INDEX, 200));
      log.flush().join();
      assertThat(log.dropped()).isEqualTo(1);
    }
    assertThat(rows()).isEqualTo(1);
    assertThat(usage.ofAll().total(DayRange.ALL).requests()).isEqualTo(2);
  }

  @Test
  void closingUnderLoadKeepsWhatWasTakenUp() throws Exception {
    var taken = new AtomicLong();
    var underWay = new CountDownLatch(4);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var log = usage.startLog(SETTINGS);
      for (int thread = 0; thread < 4; thread++) {
        threads.execute(() -> recordUntilRefused(log, taken, underWay));
      }
      assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
      log.close();
      threads.shutdown();
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(taken.get()).isGreaterThan(4_000);
    assertThat(rows()).isEqualTo(taken.get());
  }

  private static void recordUntilRefused(UsageLog log, AtomicLong taken, CountDownLatch underWay) {
    var record = request(bearer(11), InventedUsage.INDEX, 200);
    try {
      for (int i = 0; ; i++) {
        if (i == 1_000) {
          underWay.countDown();
        }
        log.awaitRoom();
        log.record(record);
        taken.incrementAndGet();
      }
    } catch (IllegalStateException _) {
      // closed, as was to come
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void recordIsStoredWithinASecondOrSo() throws Exception {
    try (var log = usage.startLog(SETTINGS)) {
      log.record(request(null, InventedUsage.INDEX, 401));
      long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (rows() == 0 && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      assertThat(rows()).isEqualTo(1);
      assertThat(log.backlog()).isZero();
    }
  }

  @Test
  void closedLogRefuses() {
    var log = usage.startLog(SETTINGS);
    log.close();
    log.close();
    assertThatThrownBy(() -> log.record(request(null, InventedUsage.INDEX, 200)))
        .isInstanceOf(IllegalStateException.class);
    log.flush().join();
    assertThat(rows()).isZero();
  }

  @Test
  void batchWhoseCommitNobodyAnsweredIsStoredOnce() {
    var batch =
        UsageBatch.of(List.of(request(bearer(11), InventedUsage.INDEX, 200)), new DaySums());
    var writer = new BatchWriter(usage.connections(), InstantSource.fixed(NOON));
    writer.write(1, batch, true);
    writer.write(1, batch, true);
    writer.write(2, batch, true);
    assertThat(rows()).isEqualTo(2);
    assertThat(usage.ofAll().total(DayRange.ALL).requests()).isEqualTo(2);
    writer.end();
    assertThat(number("select count(*) from usage_writer")).isZero();
  }

  @Test
  void severalServersCountTogether() {
    try (var other = Database.open(settings);
        var one = usage.startLog(SETTINGS);
        var two = other.usage().startLog(SETTINGS)) {
      for (int i = 0; i < 500; i++) {
        one.record(InventedUsage.fetch(11, 3, i));
        two.record(InventedUsage.fetch(11, 3, i + 250));
      }
    }
    assertThat(usage.ofAccount(1).total(DayRange.ALL).succeeded()).isEqualTo(1_000);
    assertThat(usage.shares(10)).containsExactly(new FetchedShare(1, 0, 3, 750, 0));
  }

  /** A server that is killed once what it recorded is said to be stored. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] arguments) throws InterruptedException {
      var url = arguments.length == 1 ? null : arguments[1];
      var database = Database.open(new DatabaseSettings(Path.of(arguments[0]), url));
      var log = database.usage().startLog(SETTINGS);
      for (int i = 0; i < 100; i++) {
        log.record(request(bearer(11), InventedUsage.INDEX, 200));
      }
      while (log.backlog() > 0) {
        Thread.sleep(20);
      }
      Runtime.getRuntime().halt(9);
    }
  }

  @Test
  void killedServerLosesNothingThatWasStored() throws Exception {
    var output = directory.resolve("output");
    var url = settings.url();
    var command =
        Stream.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                settings.dataDirectory().toString(),
                url)
            .filter(Objects::nonNull)
            .toList();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(output.toString()).isEqualTo(9);
    assertThat(rows()).isEqualTo(100);
    assertThat(usage.ofAccount(1).total(DayRange.ALL).succeeded()).isEqualTo(100);
  }
}
