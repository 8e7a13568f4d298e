package org.saola.cli.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.cli.DemoPackage;
import org.saola.cli.RandomEdits;
import org.saola.cli.RedListEdits;
import org.saola.cli.RunningSite;
import org.saola.store.Database;
import org.saola.store.TestDatabase;
import org.saola.store.changes.CategoryReasons;
import org.saola.store.release.Dataset;
import org.saola.sync.SyncStopped;

/** A mirror of another server is what that server is, byte for byte, however it comes about. */
final class PeerSyncTest {
  private static final int EDITS = 500;

  @TempDir private Path directory;
  private RunningSite original;
  private RunningSite copy;
  private String token = "";

  @BeforeEach
  void startServers() throws IOException {
    original = MirroredServer.start(directory.resolve("original"), true);
    token = MirroredServer.token(original.database(), Role.PEER);
    original.refreshed();
    copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
  }

  @AfterEach
  void stopServers() {
    original.close();
    copy.close();
  }

  private PeerMirroring mirroring(String from) {
    return new PeerMirroring(copy.database(), directory.resolve("copy"), from, token);
  }

  private List<String> sync(String from) throws IOException {
    var said = mirroring(from).run();
    copy.refreshed();
    return said;
  }

  private TroubledProxy counting() throws IOException {
    return TroubledProxy.counting(URI.create(original.origin()));
  }

  private void assertSameDocuments(Database mirror) {
    for (var source : Dataset.FIRST) {
      var expected = original.database().releases().findCurrent(source).orElseThrow();
      var actual = mirror.releases().findCurrent(source).orElseThrow();
      var wanted = original.database().releases().content(expected);
      var held = mirror.releases().content(actual);
      assertThat(held.digest()).as(source.id()).isEqualTo(wanted.digest());
      assertThat(held.extras()).as(source.id()).isEqualTo(wanted.extras());
      assertThat(actual.description().label()).isEqualTo(expected.description().label());
      assertThat(actual.description().citation()).isEqualTo(expected.description().citation());
    }
  }

  private void assertSame() throws IOException, InterruptedException {
    assertSameDocuments(copy.database());
    RedListContent.assertSame(copy, original);
    SpeciesPlusContent.assertSame(copy, original);
  }

  private void edit(long seed) throws IOException {
    var taxa = DemoPackage.copy(directory.resolve("taxa" + seed));
    new RandomEdits(taxa, seed)
        .run(EDITS, RandomEdits.SPECIES_PLUS_TEXTS, RandomEdits.SPECIES_PLUS_LEAVES);
    MirroredServer.importSpeciesPlus(original.database(), taxa, "edited " + seed);
    var edited =
        RedListEdits.of(directory.resolve("assessments" + seed), EDITS, 7, new Random(seed));
    MirroredServer.importRedList(original.database(), edited.folder(), "edited " + seed);
    original.refreshed();
  }

  @Test
  void mirrorsEverythingAndThenAsksOnceWhetherAnythingIsNew() throws Exception {
    try (var proxy = counting()) {
      sync(proxy.base());
      assertSame();
      assertThat(proxy.asked()).hasSizeGreaterThan(3);
      assertThat(sync(proxy.base()))
          .contains("speciesplus: nothing is new", "redlist: nothing is new");
      assertThat(proxy.targets())
          .containsExactly(
              "/api/saola/v1/snapshot/species-plus/summary",
              "/api/saola/v1/snapshot/red-list/summary");
      assertThat(copy.database().releases().list()).hasSize(2);
    }
  }

  @Test
  void theReleaseTellsWhereItComesFrom() throws Exception {
    sync(original.origin());
    var release = copy.database().releases().findCurrent(Dataset.RED_LIST).orElseThrow();
    assertThat(copy.database().releases().manifest(release))
        .singleElement()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo("release 1 (demo)");
          assertThat(file.url())
              .isEqualTo(original.origin() + "/api/saola/v1/snapshot/red-list?release=1");
        });
  }

  @Test
  void asksForChangesAloneAfterThat() throws Exception {
    try (var proxy = counting()) {
      sync(proxy.base());
      assertThat(proxy.asked()).isNotEmpty();
      edit(1);
      edit(2);
      sync(proxy.base());
      assertSame();
      assertThat(proxy.targets())
          .as("a summary of each source, and pages of changes")
          .allMatch(target -> target.endsWith("/summary") || target.contains("/changes?since="))
          .filteredOn(target -> target.endsWith("/summary"))
          .hasSize(2);
      assertThat(copy.database().releases().list()).as("two became one").hasSize(4);
    }
  }

  @Test
  void followsAReturnToAnEarlierRelease() throws Exception {
    edit(3);
    try (var proxy = counting()) {
      sync(proxy.base());
      assertThat(proxy.asked()).isNotEmpty();
      for (var source : Dataset.FIRST) {
        var releases = original.database().releases();
        assertThat(releases.rollBack(source)).isPresent();
      }
      original.refreshed();
      sync(proxy.base());
      assertSame();
      assertThat(proxy.targets()).noneMatch(target -> target.contains("limit=5000"));
    }
  }

  @Test
  void aTroubledServerIsMirroredAllTheSame() throws Exception {
    try (var proxy =
        new TroubledProxy(URI.create(original.origin()), Troubles.of(0.2, 4), Troubles.SLOWNESS)) {
      sync(proxy.base());
      assertSame();
      edit(4);
      sync(proxy.base());
      assertSame();
    }
  }

  @Test
  void aMirrorThatIsNotTheSameIsMadeAnew() throws Exception {
    sync(original.origin());
    MirroredServer.tamper(directory.resolve("copy"));
    edit(5);
    assertThat(sync(original.origin()))
        .contains("what is served plus the changes is not the same as there; copying all of it");
    assertSame();
  }

  @Test
  void anInterruptedCopyGoesOn() throws Exception {
    try (var proxy = counting()) {
      var mirroring = mirroring(proxy.base());
      assertThatThrownBy(() -> mirroring.run(Dataset.RED_LIST, 1))
          .isInstanceOfSatisfying(
              SyncStopped.class,
              stopped -> assertThat(stopped.reason()).isEqualTo(SyncStopped.Reason.BUDGET));
      assertThat(copy.database().releases().list()).isEmpty();
      assertNoFileHoldsTheToken();
      sync(proxy.base());
      assertSame();
      assertThat(proxy.targets()).doesNotHaveDuplicates();
    }
  }

  private void assertNoFileHoldsTheToken() throws IOException {
    try (var files = Files.walk(directory.resolve("copy").resolve("sync"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(token));
    }
  }

  @Test
  void aStreamThatIsAlwaysCutMakesNothingVisible() throws Exception {
    try (var proxy =
        new TroubledProxy(
            URI.create(original.origin()),
            _ -> TroubledProxy.Trouble.HALF_WITHOUT_LENGTH,
            Troubles.SLOWNESS)) {
      assertThatThrownBy(() -> sync(proxy.base()))
          .isInstanceOf(SyncStopped.class)
          .hasMessageContaining("begin again later")
          .message()
          .doesNotContain(token);
      assertThat(copy.database().releases().list()).isEmpty();
    }
  }

  @Test
  void aMirrorThatIsAheadOfTheOtherServerIsMadeAnew() throws Exception {
    sync(original.origin());
    edit(7);
    changeCursors("\"cursor\":\"", "\"cursor\":\"9");
    assertThat(sync(original.origin()))
        .filteredOn(line -> line.startsWith("the other server knows no change 9"))
        .hasSize(2);
    assertSame();
    edit(8);
    changeCursors("(\"cursor\":\"\\d+)-[0-9a-f]{12}", "$1-0123456789ab");
    assertThat(sync(original.origin()))
        .as("of another history")
        .filteredOn(line -> line.startsWith("the changes don't fit what is served"))
        .hasSize(2);
    assertSame();
  }

  private void changeCursors(String from, String to) throws IOException {
    for (var source : Dataset.FIRST) {
      var state = directory.resolve("copy/sync/%s/state.json".formatted(source.id()));
      Files.writeString(state, Files.readString(state).replaceFirst(from, to));
    }
  }

  @Test
  void reasonsThatWereFoundOutLaterAreCopied() throws Exception {
    sync(original.origin());
    var key = new CategoryReasons.Key(12, "EN", "VU");
    original.database().changes().reasons().put(current(original), Map.of(key, "G"));
    assertThat(sync(original.origin())).contains("redlist: no record is new");
    assertThat(copy.database().changes().reasons().of(current(copy))).containsEntry(key, "G");
    var overlay = original.database().changes().overlay().of(Dataset.RED_LIST);
    assertThat(copy.database().changes().overlay().of(Dataset.RED_LIST)).isEqualTo(overlay);
    assertThat(overlay).as("of the demo").isNotEmpty();
    assertThat(copy.database().releases().list()).hasSize(2);
  }

  private static long current(RunningSite site) {
    return site.database().releases().findCurrent(Dataset.RED_LIST).orElseThrow().id();
  }

  @Test
  void aReleaseThatIsRemovedMeanwhileIsGivenUp() throws Exception {
    var mirroring = mirroring(original.origin());
    assertThatThrownBy(() -> mirroring.run(Dataset.RED_LIST, 1)).isInstanceOf(SyncStopped.class);
    edit(8);
    MirroredServer.removeReplaced(directory.resolve("original"));
    assertThat(sync(original.origin()))
        .contains("release 1 is not there any more; looking for a later one");
    assertSame();
  }

  @Test
  void mirrorsIntoPostgres() throws Exception {
    var settings = TestDatabase.POSTGRES.empty(directory);
    try (var database = Database.open(settings)) {
      var mirroring =
          new PeerMirroring(database, settings.dataDirectory(), original.origin(), token);
      mirroring.run();
      assertSameDocuments(database);
      edit(6);
      mirroring.run();
      assertSameDocuments(database);
    }
  }

  @Test
  void saysWhenThereIsNoTokenOrNoPeer() throws Exception {
    var without =
        new PeerMirroring(copy.database(), directory.resolve("copy"), original.origin(), null);
    assertThatThrownBy(without::run).hasMessageContaining("it needs a token");
    try (var closed = RunningSite.withDemos(directory.resolve("closed")).refreshed()) {
      assertThatThrownBy(() -> sync(closed.origin()))
          .hasMessageContaining("does that server run with --peer?");
    }
  }
}
