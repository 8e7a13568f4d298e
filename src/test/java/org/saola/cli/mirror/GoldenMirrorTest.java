package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.RunningSite;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.release.Dataset;

/** Mirrors of servers with the recorded packages answer what these do. */
final class GoldenMirrorTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void answersWhatTheOriginalDoes(String set) throws Exception {
    var folder = SharedFolder.find().resolve("golden").resolve("package-" + set);
    try (var original = new RunningSite(directory.resolve("original"), true, _ -> {});
        var copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
        var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      Publishing.taxa(original, folder, set);
      Publishing.dumps(directory.resolve("original"));
      Mirroring.of(Dataset.SPECIES_PLUS, proxy.base() + "/api/v1")
          .run(copy.database(), directory.resolve("copy"));
      copy.refreshed();
      var ids = SpeciesPlusContent.records(original.database()).keySet();
      assertThat(ids).hasSizeGreaterThan(100);
      SpeciesPlusContent.assertSameAnswers(copy, original, ids);
    }
  }
}
