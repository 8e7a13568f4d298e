package org.saola.store.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoPackage;
import org.saola.ingest.InputFiles;
import org.saola.language.Translation;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.publish.ImportOptions;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation;

/** A species that CITES does not name is under the listing of its genus, if that is for all. */
final class HigherListingsTest {
  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1} is a condition: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                  |                  | false | nothing is said
          [FAMILY listing Fictidae spp.]          |                  | false | it says where the listing comes from
          [FAMILY listing Fictidae spp.] Included in FICTIDAE spp. | | false | the same in words
          Formerly included in <i>Ficta</i> spp.  |                  | false | a former name
          Succulent species only                  |                  | true  | others are not listed
          Populations of Madagascar               |                  | true  | nor are other populations
          [FAMILY listing Fictidae spp.] Included in Appendix II, except for Ficta alba | | true | the exceptions may be named
          Listed as Ficta, of which some are not  |                  | true  | what is not understood is a condition
                                                  | Solo poblaciones | true  | the source has it in Spanish only
          """)
  void toldByWhatIsSaid(
      @Nullable String english, @Nullable String spanish, boolean condition, String because) {
    assertThat(HigherListing.isCondition(new Translation(english, spanish, null)))
        .as(because)
        .isEqualTo(condition);
  }

  @Test
  void aSpeciesOfAnAnnotatedGenusIsForAHumanToDecide() throws Exception {
    var folder = DemoPackage.copy(directory.resolve("package"));
    try (var database = Database.open(new DatabaseSettings(directory.resolve("data"), null))) {
      Demo.importRedList(database, directory, Progress.SILENT);
      load(database, folder);
      assertThat(dolphin(database).orElseThrow().appendix()).isEqualTo(Carry.INHERITED);

      change(folder, "ADDITION,1979-06-28,true,true,,,,,2,Some only.,");
      load(database, folder);
      var row = dolphin(database).orElseThrow();
      assertThat(row.question()).isTrue();
      assertThat(row.appendix()).isEqualTo(Carry.REVIEW);
      assertThat(row.evidence()).contains("the listing of the genus is annotated");
    }
  }

  @Test
  void aGenusThatIsNotListedLinksNothing() throws Exception {
    var folder = DemoPackage.copy(directory.resolve("package"));
    try (var database = Database.open(new DatabaseSettings(directory.resolve("data"), null))) {
      Demo.importRedList(database, directory, Progress.SILENT);
      change(folder, "ADDITION,1979-06-28,false,true,,,,,2,,");
      load(database, folder);
      assertThat(dolphin(database)).isEmpty();
    }
  }

  /** The listing of all whales, which dolphins inherit. */
  private static void change(Path folder, String listing) throws Exception {
    var changes = folder.resolve("listing_changes.csv");
    var plain = "83,91,CITES,II,ADDITION,1979-06-28,true,true,,,,,2,,";
    var table = Files.readString(changes);
    assertThat(table).contains(plain);
    Files.writeString(changes, table.replace(plain, "83,91,CITES,II," + listing));
  }

  private static void load(Database database, Path folder) throws Exception {
    try (var inputs = InputFiles.open(folder)) {
      var _ =
          new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
              .run(
                  SpeciesPlusFormat.PACKAGE, List.of(inputs), ImportOptions.labelled("demo", null));
    }
  }

  private static Optional<CrosswalkRow> dolphin(Database database) {
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    database.redList(Dataset.RED_LIST).refresh();
    var names = new Names(database, Names.UsualDatasets.FIRST, Duration.ofMinutes(1));
    return names.crosswalk(Dataset.SPECIES_PLUS, Dataset.RED_LIST).orElseThrow().rows().stream()
        .filter(row -> row.relation() == Relation.HIGHER_LISTING_ONLY)
        .filter(row -> row.redList().id().equals("iucn:912"))
        .findFirst();
  }
}
