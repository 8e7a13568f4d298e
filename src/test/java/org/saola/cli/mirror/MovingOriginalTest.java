package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.DemoData;
import org.saola.cli.DemoPackage;
import org.saola.cli.PackageEdits;
import org.saola.cli.RedListEdits;
import org.saola.cli.RunningSite;
import org.saola.language.Language;
import org.saola.store.release.Dataset;
import org.saola.sync.SyncStopped;

/** The original may change while it is copied; the copy is then what it has become. */
final class MovingOriginalTest {
  private static final int EDITS = 30;

  @TempDir private Path directory;
  private final AtomicBoolean moved = new AtomicBoolean();
  private RunningSite original;
  private RunningSite copy;

  @BeforeEach
  void startServers() throws IOException {
    original = new RunningSite(directory.resolve("original"), true, _ -> {});
    copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
  }

  @AfterEach
  void stopServers() {
    original.close();
    copy.close();
  }

  /** Does something when it is asked for such a target for the first time. */
  private TroubledProxy when(Predicate<String> target, Runnable move) throws IOException {
    return new TroubledProxy(
        URI.create(original.origin()),
        asked -> {
          if (target.test(asked) && moved.compareAndSet(false, true)) {
            move.run();
          }
          return TroubledProxy.Trouble.NONE;
        },
        Duration.ZERO);
  }

  private List<String> sync(Dataset source, TroubledProxy proxy, long mostRequests)
      throws IOException {
    var said =
        Mirroring.of(source, proxy.base() + Mirroring.path(source))
            .run(
                copy.database(),
                directory.resolve("copy"),
                List.of(Language.values()),
                mostRequests);
    assertThat(moved).as("the original moved").isTrue();
    copy.refreshed();
    return said;
  }

  private void publishEdits() {
    try {
      Publishing.taxa(
          original,
          PackageEdits.of(directory.resolve("edited"), EDITS, new Random(3)).folder(),
          "edited");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publishDumps() {
    Publishing.dumps(directory.resolve("original"));
  }

  private void publishDemo() throws IOException {
    Publishing.taxa(original, DemoPackage.copy(directory.resolve("package")), "one");
    publishDumps();
  }

  @Test
  void aNewerDumpComesBetweenTheDumpsOfTwoLanguages() throws Exception {
    publishDemo();
    try (var proxy =
        when(
            target -> target.endsWith("downloads?lang=es"),
            () -> {
              publishEdits();
              publishDumps();
            })) {
      sync(Dataset.SPECIES_PLUS, proxy, Long.MAX_VALUE);
      SpeciesPlusContent.assertSame(copy, original);
    }
  }

  @Test
  void aNewerDumpComesBeforeAnInterruptedSyncGoesOn() throws Exception {
    publishDemo();
    try (var proxy = when(target -> target.contains("taxonomy=CMS"), () -> {})) {
      assertThatThrownBy(() -> sync(Dataset.SPECIES_PLUS, proxy, 30))
          .isInstanceOf(SyncStopped.class);
      assertThat(copy.database().releases().findCurrent(Dataset.SPECIES_PLUS)).isEmpty();
      publishEdits();
      publishDumps();
      assertThat(sync(Dataset.SPECIES_PLUS, proxy, Long.MAX_VALUE))
          .contains(
              "going on with the sync that was begun earlier",
              "the service has a newer dump than the one that was downloaded");
      // what was read before the stop and changed since comes with the next sync
      sync(Dataset.SPECIES_PLUS, proxy, Long.MAX_VALUE);
      SpeciesPlusContent.assertSame(copy, original);
    }
  }

  @Test
  void theIndexChangesBetweenTwoOfItsPages() throws Exception {
    Publishing.taxa(original, DemoPackage.multiply(directory.resolve("package"), 3), "many");
    publishDumps();
    Publishing.taxa(original, DemoPackage.copy(directory.resolve("small")), "most are deleted");
    try (var proxy = when(target -> target.contains("page=2"), this::publishEdits)) {
      assertThat(sync(Dataset.SPECIES_PLUS, proxy, Long.MAX_VALUE))
          .contains("the index changed while it was read; reading it once more");
      SpeciesPlusContent.assertSame(copy, original);
    }
  }

  @Test
  void anotherVersionOfTheRedListIsReleased() throws Exception {
    DemoData.SAMPLE.fill(original.database(), directory);
    original.refreshed();
    var edits = RedListEdits.of(directory.resolve("tables"), EDITS, 3, new Random(3));
    try (var proxy =
        when(
            target -> target.endsWith("assessment/7004"),
            () -> Publishing.assessments(original, edits.folder(), "2031-1"))) {
      assertThat(sync(Dataset.RED_LIST, proxy, Long.MAX_VALUE))
          .contains("version 2031-1 was released meanwhile; looking for what is new");
      RedListContent.assertSame(copy, original);
      assertThat(copy.database().releases().list()).as("only what is whole").hasSize(1);
      var counts = new HashMap<String, Integer>();
      proxy.targets().stream()
          .filter(target -> target.contains("/assessment/"))
          .forEach(target -> counts.merge(target, 1, Integer::sum));
      assertThat(counts.values().stream().mapToInt(count -> count - 1).sum())
          .as("documents asked for again: edited, become or no longer the latest, or gone")
          .isLessThan(3 * EDITS);
    }
  }
}
