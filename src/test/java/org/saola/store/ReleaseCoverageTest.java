package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.status.Extent;
import org.saola.status.Topic;
import org.saola.store.release.Dataset;
import org.saola.store.release.FormatCoverage;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.speciesplus.SpeciesPlusItem;

/** What the files of a release had, and of which day they are, is kept with it. */
class ReleaseCoverageTest {
  private static final DataDay DAY = new DataDay(LocalDate.of(2017, 4, 21), DataDay.From.FILE_NAME);

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comesBackAsItWasGiven(TestDatabase kind) {
    var settings = kind.empty(directory);
    var description =
        new ReleaseDescription("checklist", "2017", null)
            .of(DAY, Coverage.UNKNOWN.with(Extent.NONE, Topic.EU_LISTINGS));
    try (var database = Database.open(settings)) {
      publish(database, description);
    }
    try (var database = Database.open(settings)) {
      var found = database.releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
      assertThat(found.description()).isEqualTo(description);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReleaseOfAnEarlierProgramHasWhatItsFormatHas(TestDatabase kind) throws SQLException {
    var settings = kind.empty(directory);
    try (var database = Database.open(settings)) {
      publish(
          database, new ReleaseDescription("checklist", "2017", null).of(DAY, Coverage.UNKNOWN));
    }
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      statement.execute(
          "update release set data_day = null, data_day_from = null, coverage = null");
    }
    try (var database = Database.open(settings)) {
      var found = database.releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow().description();
      assertThat(found.dataDay()).isNull();
      assertThat(found.coverage()).isEqualTo(FormatCoverage.of("checklist"));
      assertThat(found.coverage().lacks(Topic.EU_LISTINGS)).isTrue();
    }
  }

  private static void publish(Database database, ReleaseDescription description) {
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, description)) {
      draft.add(new SpeciesPlusItem.Taxon(0, InventedTaxa.species(1, "Mirus primus"), List.of()));
      var _ = draft.publish();
    }
  }
}
