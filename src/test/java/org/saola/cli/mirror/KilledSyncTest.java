package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.DemoData;
import org.saola.cli.RunningSite;
import org.saola.cli.SaolaProcess;
import org.saola.language.Language;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;

/** A sync that is stopped, at whatever moment, goes on where it was. */
final class KilledSyncTest {
  /** Each kills the syncs of both sources. */
  private static final int KILLS = 5;

  private static final int INTERRUPTS = 20;
  private static final int LONGEST_LIFE = 200;

  @TempDir private Path directory;
  private final Random random = new Random(11);
  private RunningSite original;
  private TroubledProxy proxy;

  @BeforeEach
  void startServers() throws IOException {
    original = RunningSite.with(DemoData.SAMPLE, directory.resolve("original")).refreshed();
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
    for (int kill = 0; kill < KILLS; kill++) {
      int before = proxy.count();
      var process = SaolaProcess.start(MirrorProcess.class, log, proxy.base(), data.toString());
      // before its first request there is nothing to lose
      while (proxy.count() == before && process.isAlive()) {
        Thread.sleep(5);
      }
      boolean ended = process.waitFor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
      assertThat(ended).as(() -> "ended by itself: " + text(log)).isFalse();
      process.destroyForcibly().waitFor();
    }
    try (var copy = RunningSite.over(new DatabaseSettings(data, null))) {
      for (var source : Dataset.FIRST) {
        Mirroring.of(source, proxy.base() + Mirroring.path(source))
            .run(copy.database(), data, List.of(Language.EN), Long.MAX_VALUE);
      }
      assertRepeatedAtMost(2 * KILLS, "red_list_version", "downloads?lang=en");
      copy.refreshed();
      RedListContent.assertSame(copy, original);
      assertThat(SpeciesPlusContent.records(copy.database()).keySet())
          .isEqualTo(SpeciesPlusContent.records(original.database()).keySet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anInterruptedThreadLosesTheRequestUnderWayAtMost() throws Exception {
    var data = directory.resolve("copy");
    try (var copy = new RunningSite(data, true, _ -> {})) {
      var mirroring =
          new Mirroring(
              Dataset.SPECIES_PLUS,
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
        Thread.sleep(random.nextInt(LONGEST_LIFE / 5));
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
   * @param always ends of what each run asks once more
   */
  private void assertRepeatedAtMost(int times, String... always) {
    var counts = new HashMap<String, Integer>();
    proxy.asked().forEach(asked -> counts.merge(asked.target(), 1, Integer::sum));
    counts.keySet().removeIf(target -> Arrays.stream(always).anyMatch(target::endsWith));
    assertThat(counts).as("requests").hasSizeGreaterThan(200);
    assertThat(counts.values().stream().mapToInt(count -> count - 1).sum())
        .as("requests sent more than once")
        .isLessThanOrEqualTo(times);
  }
}
