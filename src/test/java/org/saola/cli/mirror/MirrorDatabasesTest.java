package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoData;
import org.saola.cli.RedListEdits;
import org.saola.cli.RunningSite;
import org.saola.language.Language;
import org.saola.store.TestDatabase;
import org.saola.store.release.Dataset;

/** A mirror may keep its copy in another kind of database than the original. */
final class MirrorDatabasesTest {
  private static final int EDITS = 20;

  @TempDir private Path directory;

  @ParameterizedTest(name = "of {0} in {1}")
  @CsvSource({"SQLITE, POSTGRES", "POSTGRES, SQLITE"})
  void aMirror(TestDatabase there, TestDatabase here) throws Exception {
    var data = directory.resolve("copy");
    try (var original =
            RunningSite.over(DemoData.SAMPLE.copyTo(there, directory.resolve("original")));
        var copy = RunningSite.over(here.empty(data));
        var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      original.refreshed();
      sync(proxy, copy, data);
      SpeciesPlusContent.assertSame(copy, original);
      RedListContent.assertSame(copy, original);
      var edited = RedListEdits.of(directory.resolve("tables"), EDITS, 1, new Random(6));
      Publishing.assessments(original, edited.folder(), "2031-1");
      assertThat(proxy.asked()).isNotEmpty();
      sync(proxy, copy, data);
      RedListContent.assertSame(copy, original);
      assertThat(proxy.targets())
          .filteredOn(target -> target.contains("/assessment/"))
          .hasSizeBetween(1, EDITS);
    }
  }

  private static void sync(TroubledProxy proxy, RunningSite copy, Path data) throws Exception {
    for (var source : Dataset.FIRST) {
      Mirroring.of(source, proxy.base() + Mirroring.path(source))
          .run(copy.database(), data, List.of(Language.values()), Long.MAX_VALUE);
    }
    copy.refreshed();
  }
}
