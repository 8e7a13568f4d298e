package org.saola.store.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.DemoData;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.changes.CategoryChange;
import org.saola.store.changes.CategoryReasons;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.release.Dataset;

/** A reason that was given for a year is told of the change between two releases that it is of. */
final class DatedReasonsTest {
  /** CR in the demo's earlier release, whose data are of 2020, and NT in the later one. */
  private static final int SAIGA = 42;

  @TempDir private Path directory;

  private static DatedReason reason(String text) {
    var parts = text.split(" ", -1);
    return new DatedReason(SAIGA, Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      textBlock =
          """
          2023 CR NT G, G, it is of that change
          2020 CR NT G, G, the year of the earlier data has changes after their day
          2019 CR NT G, unknown, it is of a change before the earlier release
          2023 CR LR/nt G, G, codes of other times mean the same
          2023 EN NT G, unknown, it is of another change
          2022 CR NT G; 2023 CR NT N, unknown, nobody knows which of them it is
          2022 CR NT G; 2023 CR NT G, G, they say the same
          """)
  void isTold(String given, String told, String because) throws Exception {
    DemoData.GROWN.copyTo(directory);
    try (var database = Database.open(new DatabaseSettings(directory, null))) {
      var reasons = Stream.of(given.split("; ", -1)).map(DatedReasonsTest::reason).toList();
      database.changes().overlay().keep(Dataset.RED_LIST, reasons, true);
      assertThat(reasons(database)).as(because).containsExactly(told);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneOfTheReleaseItselfComesFirst(TestDatabase kind) throws Exception {
    try (var database = Database.open(DemoData.GROWN.copyTo(kind, directory))) {
      assertThat(reasons(database)).as("of the demo, by year").containsExactly("G");
      var later = database.releases().findCurrent(Dataset.RED_LIST).orElseThrow().id();
      var reason = Map.of(new CategoryReasons.Key(SAIGA, "CR", "NT"), "N");
      database.changes().reasons().put(later, reason);
      assertThat(reasons(database)).containsExactly("N");
    }
  }

  private static List<String> reasons(Database database) {
    var releases =
        database.changes().ranges().stream()
            .filter(range -> range.dataset().equals(Dataset.RED_LIST))
            .map(ReleaseRange::release)
            .toList();
    return database.changes().categoryChanges(releases.getFirst(), releases.getLast()).stream()
        .filter(change -> change.taxonId() == SAIGA)
        .map(CategoryChange::reason)
        .toList();
  }
}
