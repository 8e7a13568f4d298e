package org.saola.api.saola1.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.RunningSite;
import org.saola.store.DatabaseSettings;

/** Of releases that hold little a species says for each block why nothing stands there. */
final class WordsForNothingTest {
  @TempDir private static Path directory;
  private static RunningSite site;
  private static ApiClient client;

  @BeforeAll
  static void start() throws Exception {
    var index = directory.resolve("index.csv");
    Files.writeString(
        index,
        """
        TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing
        1,Animalia,Chordata,Aves,Ordales,Famidae,Aus,Aus prima,,SPECIES,II
        2,Animalia,Chordata,Aves,Ordales,Famidae,Aus,Aus secunda,,SPECIES,
        """);
    var assessments = Files.createDirectory(directory.resolve("assessments"));
    Files.writeString(
        assessments.resolve("assessments.csv"),
        """
        assessmentId,internalTaxonId,scientificName,redlistCategory,redlistCriteria,yearPublished,assessmentDate,criteriaVersion,scopes
        101,11,Aus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        102,12,Aus tertia,Not Evaluated,,2025,2025-05-05 00:00:00 UTC,3.1,Global
        """);
    var data = directory.resolve("data");
    for (var file : new Path[] {index, assessments}) {
      CommandRun.succeeding("import", file.toString(), "--data", data.toString());
    }
    site = RunningSite.over(new DatabaseSettings(data, null)).refreshed();
    client = new ApiClient(URI.create(site.origin()));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest(name = "{1} of {0} is {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cites:1 | lists/0/taxa/0/cites                    | listed        | the index says so
          cites:2 | lists/0/taxa/0/cites                    | unknown       | the index may leave it out
          cites:1 | lists/0/taxa/0/eu                       | not_imported  | the index has nothing of the EU
          cites:1 | lists/0/taxa/0/cites_quotas             | not_imported  | nor of quotas
          cites:2 | lists/1                                 | name_unknown  | nothing links it
          iucn:11 | lists/0/taxa/0/red_list                 | assessed      | it was assessed
          iucn:12 | lists/0/taxa/0/red_list                 | not_evaluated | the source says so
          iucn:11 | lists/0/taxa/0/assessments/0/threats    | not_imported  | there is no file of threats
          iucn:12 | lists/1                                 | name_unknown  | the index has not its name
          """)
  void eachBlockHasTheWordThatFits(String key, String block, String state, String because)
      throws Exception {
    var document = client.json("/api/saola/v1/species/" + key);
    assertThat(document.at("/" + block + "/state").asString()).as(because).isEqualTo(state);
  }

  @Test
  void aListWithoutAReleaseIsNotImported() throws Exception {
    var data = directory.resolve("index-alone");
    CommandRun.succeeding(
        "import", directory.resolve("index.csv").toString(), "--data", data.toString());
    try (var alone = RunningSite.over(new DatabaseSettings(data, null)).refreshed()) {
      var document =
          new ApiClient(URI.create(alone.origin())).json("/api/saola/v1/species/cites:1");
      assertThat(document.at("/lists/1/state").asString()).isEqualTo("not_imported");
      assertThat(document.at("/lists/1/taxa")).isEmpty();
    }
  }
}
