package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.language.Language;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.Source;

/** A sync that is stopped, at whatever moment, goes on where it was. */
final class KilledSyncTest {
  private static final int KILLS = 5;
  private static final int INTERRUPTS = 20;

  @TempDir private Path directory;
  private final Random random = new Random(11);
  private RunningSite original;
  private TroubledProxy proxy;

  @BeforeEach
  void startServers() throws IOException {
    original = RunningSite.withDemos(directory.resolve("original")).refreshed();
    proxy = TroubledProxy.counting(URI.create(original.origin()));
  }

  @AfterEach
  void stopServers() {
    proxy.close();
    original.close();
  }

  @Test
  void aKilledProcessLosesTheRequestUnderWayAtMost() throws Exception {
    var data = directory.resolve("copy");
    var log = directory.resolve("log");
    String[] command = {
      "sync",
      "redlist",
      "--from",
      proxy.base() + "/api/v4",
      "--data",
      data.toString(),
      "--requests-per-second",
      "100"
    };
    for (int kill = 0; kill < KILLS; kill++) {
      int before = proxy.count();
      var process = SaolaProcess.start(log, command);
      // before its first request there is nothing to lose
      while (proxy.count() == before && process.isAlive()) {
        Thread.sleep(5);
      }
      process.waitFor(random.nextInt(1000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    var last = SaolaProcess.start(log, command);
    assertThat(last.waitFor()).as(Files.readString(log)).isZero();
    try (var database = Database.open(new DatabaseSettings(data, null))) {
      assertThat(database.releases().findCurrent(Source.RED_LIST).orElseThrow().recordCount())
          .isEqualTo(original.database().redList().current().orElseThrow().size());
    }
    assertRepeatedAtMost(KILLS, "red_list_version");
  }

  @Test
  void anInterruptedThreadLosesTheRequestUnderWayAtMost() throws Exception {
    var data = directory.resolve("copy");
    try (var copy = new RunningSite(data, true, _ -> {})) {
      var mirroring =
          new Mirroring(
              Source.SPECIES_PLUS,
              proxy.base() + "/api/v1",
              Duration.ofMillis(2),
              Duration.ofSeconds(10));
      var done = new AtomicBoolean();
      for (int run = 0; run < INTERRUPTS; run++) {
        int before = proxy.count();
        var thread = Thread.ofVirtual().start(() -> done.set(succeeds(mirroring, copy, data)));
        while (proxy.count() == before && thread.isAlive()) {
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(100));
        thread.interrupt();
        thread.join();
        assertThat(done).as("done after %d runs", run + 1).isFalse();
      }
      mirroring.run(copy.database(), data, List.of(Language.EN), Long.MAX_VALUE);
      copy.refreshed();
      assertThat(SpeciesPlusContent.records(copy.database()).keySet())
          .isEqualTo(SpeciesPlusContent.records(original.database()).keySet());
    }
    assertRepeatedAtMost(INTERRUPTS, "downloads?lang=en");
  }

  private static boolean succeeds(Mirroring mirroring, RunningSite copy, Path data) {
    try {
      mirroring.run(copy.database(), data, List.of(Language.EN), Long.MAX_VALUE);
      return true;
    } catch (IOException | RuntimeException _) {
      return false; // interrupted, whatever it was doing
    }
  }

  /**
   * @param always ends what each run asks once more
   */
  private void assertRepeatedAtMost(int times, String always) {
    var counts = new HashMap<String, Integer>();
    proxy.asked().forEach(asked -> counts.merge(asked.target(), 1, Integer::sum));
    counts.keySet().removeIf(target -> target.endsWith(always));
    assertThat(counts).hasSizeGreaterThan(400);
    assertThat(counts.values().stream().mapToInt(count -> count - 1).sum())
        .as("requests sent more than once")
        .isLessThanOrEqualTo(times);
  }
}
