package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.CommandRun;
import org.saola.cli.RunningSite;
import org.saola.cli.terminal.HeardLog;
import org.saola.language.Language;
import org.saola.store.release.Dataset;
import org.saola.sync.Patience;
import org.saola.sync.SyncTerms;
import org.saola.sync.Upstream;
import org.saola.sync.job.ScheduledSyncs;
import org.saola.sync.job.SyncSettings;

/** A server copies at once what it has not got, and looks again every so often. */
final class ScheduledSyncsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @Test
  void copiesAgainAndAgain() throws Exception {
    try (var original = RunningSite.withDemos(directory.resolve("original")).refreshed();
        var proxy = TroubledProxy.counting(URI.create(original.origin()));
        var copy = new RunningSite(directory.resolve("copy"), true, _ -> {})) {
      try (var _ =
          ScheduledSyncs.start(
              List.of(plan(proxy.base())),
              copy.database(),
              directory.resolve("copy"),
              InstantSource.system())) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (versionsAsked(proxy) < 5 && System.nanoTime() < until) {
          Thread.sleep(20);
        }
      }
      assertThat(versionsAsked(proxy)).as("looks for a new version").isGreaterThanOrEqualTo(5);
      assertThat(copy.database().releases().list()).as("releases").hasSize(1);
      assertThat(copy.database().releases().findCurrent(Dataset.RED_LIST)).isPresent();
    }
  }

  @Test
  void noFaultEndsTheSchedule() throws Exception {
    try (var original = RunningSite.withDemos(directory.resolve("original")).refreshed();
        var copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
        var log = new HeardLog()) {
      var folder = Files.createDirectories(directory.resolve("copy/sync/redlist"));
      Files.writeString(folder.resolve("state.json"), "{\"upstream\":");
      var syncs =
          ScheduledSyncs.start(
              List.of(plan(original.origin())),
              copy.database(),
              directory.resolve("copy"),
              troubled());
      try (syncs) {
        assertThat(mostFailures(syncs)).as("failures in a row").isEqualTo(2);
        assertThat(syncs.failures(Dataset.RED_LIST)).as("after an end").isZero();
      }
      assertThat(copy.database().releases().findCurrent(Dataset.RED_LIST)).isPresent();
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR Sync of redlist failed by a fault"))
          .hasSize(2);
      assertThat(log.lines()).anyMatch(line -> line.contains("state.json can't be read"));
    }
  }

  /** How many there were before the first sync that came to its end. */
  private static int mostFailures(ScheduledSyncs syncs) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    int most = 0;
    while ((syncs.lastEnd(Dataset.RED_LIST).isEmpty() || syncs.failures(Dataset.RED_LIST) > 0)
        && System.nanoTime() < until) {
      most = Math.max(most, syncs.failures(Dataset.RED_LIST));
      Thread.sleep(5);
    }
    return most;
  }

  private static ScheduledSyncs.Plan plan(String original) {
    var settings =
        new SyncSettings(
            false,
            Dataset.RED_LIST,
            new Upstream(URI.create(original + "/api/v4"), "Authorization", null),
            new SyncTerms(Patience.of(1000), Long.MAX_VALUE),
            List.of(Language.EN),
            false,
            false,
            null);
    return new ScheduledSyncs.Plan(settings, Duration.ofMillis(100));
  }

  /** Right when the schedule begins, then broken twice. */
  private static InstantSource troubled() {
    var asked = new AtomicInteger();
    return () -> {
      return switch (asked.incrementAndGet()) {
        case 2 -> throw new IllegalStateException("the clock stands still");
        case 3 -> throw new AssertionError("the clock runs backwards");
        default -> Instant.now();
      };
    };
  }

  private static long versionsAsked(TroubledProxy proxy) {
    return proxy.targets().stream().filter(target -> target.endsWith("red_list_version")).count();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sync nothing                               | 'nothing' is none; there is speciesplus, redlist, peer
          sync redlist                               | the public service needs your own token
          sync redlist --from ftp://example.org      | --from ftp://example.org is no address of an API
          sync redlist --from http://a.org:99999     | --from http://a.org:99999 is no address of an API
          sync redlist --max-requests 0              | --max-requests must be above 0
          sync speciesplus --languages fr            | --languages needs en
          sync redlist --requests-per-second 0       | --requests-per-second must be above 0
          sync peer                                  | give the other server's address with --from
          sync peer --from http://127.0.0.1:1        | the other server needs your own token
          sync redlist --from http://127.0.0.1:1 --dataset speciesplus | dataset speciesplus is of the kind speciesplus, and this is about redlist; choose one of redlist
          sync redlist --from http://127.0.0.1:1 --dataset lions       | there is no dataset lions; there is speciesplus, redlist
          serve --port 0 --sync peer=1h              | give the other server's address
          serve --port 0 --sync peer=1h,redlist=7d   | --sync peer copies both sources
          serve --sync redlist=never                 | 'never' is no time
          serve --sync lions=1d                      | 'lions' is none
          serve --port 0 --sync redlist=7d           | the public service needs your own token
          """)
  void saysWhatIsWrong(String command, String message) {
    var words = new ArrayList<>(List.of(command.split(" +")));
    words.addAll(List.of("--data", directory.toString()));
    var run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void anEmptyTokenFileIsRefused() throws Exception {
    var file = Files.writeString(directory.resolve("token"), "\n");
    var run =
        CommandRun.of(
            "sync", "redlist", "--token-file", file.toString(), "--data", directory.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is empty; it must hold your token");
  }
}
