package org.saola.cli.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.PackageEdits;
import org.saola.cli.RedListEdits;
import org.saola.cli.SaolaProcess;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;

/**
 * Imports into two datasets of one database at once, killed at whatever moments: each dataset has
 * the old release or the new one, and neither has anything of the other.
 */
final class KilledImportsTest {
  private static final int KILLS = 3;
  private static final List<Dataset> DATASETS =
      List.of(
          new Dataset("national", Dataset.Kind.RED_LIST),
          new Dataset("law", Dataset.Kind.SPECIES_PLUS));
  private static final PrintStream REPORT = System.out;

  @TempDir private Path directory = Path.of("");
  private final Random random = new Random(16);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachDatasetIsWholeWheneverTheImportsWereKilled(TestDatabase kind) throws Exception {
    var where = kind.withTables(directory);
    try (var database = Database.open(where)) {
      DATASETS.forEach(dataset -> database.datasets().add(dataset, DatasetDescription.NONE));
    }
    var began = System.nanoTime();
    importBoth(where, "whole", Long.MAX_VALUE);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    var served = served(where);
    assertThat(served.values()).containsOnly("whole");
    REPORT.printf("Two imports take %,d ms when they are not killed%n", millis);

    for (int kill = 1; kill <= KILLS; kill++) {
      var label = "kill-" + kill;
      importBoth(where, label, millis);
      var found = served(where);
      REPORT.printf("Kill %d leaves %s%n", kill, found);
      for (var dataset : DATASETS) {
        assertThat(found.get(dataset.id())).isIn(served.get(dataset.id()), label);
      }
      served = found;
    }
    importBoth(where, "last", Long.MAX_VALUE);
    assertThat(served(where).values()).containsOnly("last");
  }

  /**
   * Imports into both.
   *
   * @param millis within which each is killed; {@link Long#MAX_VALUE} = never
   */
  private void importBoth(DatabaseSettings where, String label, long millis) throws Exception {
    var log = directory.resolve("log");
    var processes = new ArrayList<Process>();
    for (var dataset : DATASETS) {
      processes.add(SaolaProcess.start(log, command(where, dataset, label)));
    }
    for (var process : processes) {
      if (millis == Long.MAX_VALUE) {
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
      } else {
        var ended = process.waitFor(random.nextLong(millis / 3, millis), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        REPORT.println(ended ? "  had ended" : "  was under way");
      }
    }
  }

  private String[] command(DatabaseSettings where, Dataset dataset, String label)
      throws IOException {
    var words = new ArrayList<String>();
    words.addAll(List.of("import", files(dataset, label).toString(), "--dataset", dataset.id()));
    words.addAll(List.of("--label", label, "--data", where.dataDirectory().toString()));
    if (where.url() != null) {
      words.addAll(List.of("--database", where.url()));
    }
    return words.toArray(String[]::new);
  }

  private Path files(Dataset dataset, String label) throws IOException {
    var folder = directory.resolve(dataset.id() + "-" + label);
    return switch (dataset.kind()) {
      case RED_LIST -> RedListEdits.of(folder, 5, 1, random).folder();
      case SPECIES_PLUS -> PackageEdits.of(folder, 10, random).folder();
    };
  }

  /** The labels of what is served; all that there is must be whole. */
  private static Map<String, String> served(DatabaseSettings where) {
    try (var database = Database.open(where)) {
      assertThat(database.verify(Progress.SILENT).faults()).isEmpty();
      var labels = new HashMap<String, String>();
      for (var dataset : DATASETS) {
        var release = database.releases().findCurrent(dataset).orElseThrow();
        assertThat(release.dataset()).isEqualTo(dataset);
        labels.put(dataset.id(), release.description().label());
      }
      return labels;
    }
  }
}
