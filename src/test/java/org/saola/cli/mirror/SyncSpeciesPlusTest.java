package org.saola.cli.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;
import org.saola.cli.PackageEdits;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;
import org.saola.sync.SyncStopped;
import tools.jackson.databind.node.ObjectNode;

/** A copy of Species+ made over the API is what the original is, however it comes about. */
final class SyncSpeciesPlusTest {
  private static final int EDITS = 500;

  @TempDir private Path directory;

  @SuppressWarnings("NullAway.Init")
  private RunningSite original;

  private RunningSite copy;

  @BeforeEach
  void startCopy() throws IOException {
    copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
  }

  @AfterEach
  void stopServers() {
    original.close();
    copy.close();
  }

  private void startOriginal(DemoData data) throws IOException {
    original = RunningSite.with(data, directory.resolve("original")).refreshed();
  }

  private List<String> sync(String from) throws IOException {
    var lines =
        Mirroring.of(Dataset.SPECIES_PLUS, from + "/api/v1")
            .run(copy.database(), directory.resolve("copy"));
    copy.refreshed();
    return lines;
  }

  private void export() {
    CommandRun.succeeding(
        "export", "speciesplus", "--data", directory.resolve("original").toString());
  }

  @Test
  void whatPagesTellIsTheWhole() throws Exception {
    startOriginal(DemoData.SAMPLE);
    sync(original.origin());
    SpeciesPlusContent.assertSame(copy, original);
  }

  @Test
  void theDumpSparesMostRequests() throws Exception {
    startOriginal(DemoData.WHOLE);
    export();
    try (var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      sync(proxy.base());
      SpeciesPlusContent.assertSame(copy, original);
      assertThat(proxy.asked()).as("requests").hasSizeLessThan(200);
      assertThat(sync(proxy.base()))
          .contains("Nothing has changed since the last sync; the release that is served stays");
      assertThat(proxy.asked()).as("requests when nothing changed").hasSize(2);
    }
  }

  @Test
  void asksOnlyForWhatChanged() throws Exception {
    startOriginal(DemoData.WHOLE);
    export();
    try (var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      sync(proxy.base());
      var edited = PackageEdits.of(directory.resolve("package"), EDITS, new Random(7));
      reimport(edited.folder());
      assertThat(proxy.asked()).isNotEmpty();
      var lines = sync(proxy.base());
      SpeciesPlusContent.assertSame(copy, original);
      var shown = SpeciesPlusContent.records(original.database()).keySet();
      assertThat(lines)
          .contains(
              "%,d taxa were new or changed"
                  .formatted(edited.taxa().stream().filter(shown::contains).count()));
      assertThat(proxy.asked())
          .filteredOn(asked -> asked.target().matches(".*/taxon_concepts/\\d+/.*"))
          .allMatch(
              asked -> edited.taxa().contains(Integer.valueOf(asked.target().split("/", -1)[4])))
          .hasSizeLessThanOrEqualTo(edited.taxa().size() * 10);
    }
  }

  private void reimport(Path folder) {
    new SpeciesPlusImport(original.database(), Dataset.SPECIES_PLUS, Progress.SILENT)
        .run(
            SpeciesPlusFormat.PACKAGE,
            List.of(InputFiles.open(folder)),
            ImportOptions.labelled("edited", ""));
    original.refreshed();
  }

  @Test
  void aTroubledServiceIsCopiedAllTheSameAndAskedNoFasterThanAllowed() throws Exception {
    startOriginal(DemoData.WHOLE);
    export();
    var interval = Duration.ofMillis(20);
    try (var proxy =
        new TroubledProxy(URI.create(original.origin()), Troubles.of(0.2, 3), Troubles.SLOWNESS)) {
      var lines =
          new Mirroring(Dataset.SPECIES_PLUS, proxy.base() + "/api/v1", interval, Troubles.SLOWNESS)
              .run(copy.database(), directory.resolve("copy"), List.of(Language.values()), 2000);
      copy.refreshed();
      SpeciesPlusContent.assertSame(copy, original);
      assertThat(lines).noneMatch(line -> line.contains(" 0 of them repeated"));
      var asked = proxy.asked();
      assertThat(asked).hasSizeGreaterThan(50);
      Troubles.assertNoFaster(asked, interval);
    }
  }

  /** Writes the dump of the original without quotas and suspensions; gives how many records. */
  private int writeBare(Path bare) throws IOException {
    var lines = new ArrayList<String>();
    try (var dump =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(
                        directory.resolve("original/exports/cites_eu_en.ndjson.gz"))),
                UTF_8))) {
      for (var line : dump.lines().toList()) {
        var record = (ObjectNode) ApiClient.JSON.readTree(line);
        record.putArray("cites_quotas");
        record.putArray("cites_suspensions");
        lines.add(record.toString());
      }
    }
    try (var out = new GZIPOutputStream(Files.newOutputStream(bare))) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
    return lines.size();
  }

  @Test
  void whatADumpLacksIsAskedFor() throws Exception {
    startOriginal(DemoData.SAMPLE);
    export();
    var bare = directory.resolve("cites_eu_en.ndjson.gz");
    int count = writeBare(bare);
    var statistics = new DownloadStatistics(1, Instant.now(), count, 1, Files.size(bare), 1);
    original.database().downloads(Dataset.SPECIES_PLUS).publish(Language.EN, bare, statistics);
    var said =
        Mirroring.of(Dataset.SPECIES_PLUS, original.origin() + "/api/v1")
            .run(copy.database(), directory.resolve("copy"), List.of(Language.EN), Long.MAX_VALUE);
    copy.refreshed();
    assertThat(said).anyMatch(line -> line.startsWith("the dump has no quotas"));
    int quotas = 0;
    for (var id : SpeciesPlusContent.records(original.database()).keySet()) {
      var target = "/api/v1/taxon_concepts/%d/cites_legislation?scope=all".formatted(id);
      var expected = ApiClient.JSON.readTree(original.get(target).body());
      var actual = ApiClient.JSON.readTree(copy.get(target).body());
      assertThat(actual.get("cites_quotas")).as(target).isEqualTo(expected.get("cites_quotas"));
      quotas += expected.get("cites_quotas").size();
      if (!actual.get("cites_listings").isEmpty()) {
        assertThat(actual.get("cites_suspensions"))
            .as(target)
            .isEqualTo(expected.get("cites_suspensions"));
      }
    }
    assertThat(quotas).as("quotas compared").isPositive();
  }

  @Test
  void goesOnAfterItsBudgetWithoutAskingTwice() throws Exception {
    startOriginal(DemoData.SAMPLE);
    var data = directory.resolve("copy");
    try (var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      var mirroring = Mirroring.of(Dataset.SPECIES_PLUS, proxy.base() + "/api/v1");
      var english = List.of(Language.EN);
      for (int run = 0; run < 3; run++) {
        assertThatThrownBy(() -> mirroring.run(copy.database(), data, english, 100))
            .isInstanceOf(SyncStopped.class)
            .hasMessage("stopped after 100 requests, as many as were allowed");
        assertThat(copy.database().releases().findCurrent(Dataset.SPECIES_PLUS)).isEmpty();
      }
      assertThat(proxy.asked())
          .extracting(TroubledProxy.Asked::target)
          .filteredOn(target -> !target.contains("/downloads"))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(290);
      mirroring.run(copy.database(), data, english, Long.MAX_VALUE);
    }
    assertThat(SpeciesPlusContent.records(copy.database()))
        .hasSameSizeAs(SpeciesPlusContent.records(original.database()));
    try (var left = Files.list(data.resolve("sync/speciesplus"))) {
      assertThat(left)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("journal", "lock", "pace", "state.json");
    }
    assertThat(data.resolve("sync/speciesplus/journal")).isEmptyFile();
  }

  @Test
  void anImportOfTheSameNameIsNoMirror() throws Exception {
    startOriginal(DemoData.SAMPLE);
    sync(original.origin());
    var served = copy.database().releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
    var edited = PackageEdits.of(directory.resolve("package"), 20, new Random(8));
    Publishing.taxa(copy, edited.folder(), served.description().label());
    assertThat(sync(original.origin())).noneMatch(line -> line.contains("Nothing has changed"));
    assertThat(SpeciesPlusContent.records(copy.database()).keySet())
        .containsAll(SpeciesPlusContent.records(original.database()).keySet());
    assertThat(sync(original.origin())).anyMatch(line -> line.contains("Nothing has changed"));
  }
}
