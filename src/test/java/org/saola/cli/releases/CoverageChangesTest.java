package org.saola.cli.releases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release whose files have less than those before is no change of the law. */
class CoverageChangesTest {
  private static final String DUMP =
      """
      {"id":1,"full_name":"Testus alpha","author_year":null,"rank":"SPECIES","name_status":"A",\
      "updated_at":"2020-01-02T03:04:05.678Z","active":true,"cites_listing":"II",\
      "eu_listing":"B","higher_taxa":{"kingdom":"Animalia","phylum":null,"class":null,\
      "order":null,"family":null},"synonyms":[],"common_names":[],"cites_listings":[{"id":5,\
      "taxon_concept_id":1,"is_current":true,"appendix":"II","change_type":"+",\
      "effective_at":"1990-01-18","annotation":null}],"cites_quotas":[],"cites_suspensions":[],\
      "eu_listings":[{"id":6,"taxon_concept_id":1,"is_current":true,"annex":"B",\
      "change_type":"+","effective_at":"1997-06-01"}],"eu_decisions":[],"distributions":[],\
      "references":[]}
      """;
  private static final String INDEX =
      """
      TaxonId,Kingdom,Genus,FullName,RankName,CurrentListing
      1,Animalia,Testus,Testus alpha,SPECIES,\
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void aSpeciesDoesNotLeaveTheAnnexesBecauseAnIndexHasNone() throws Exception {
    var change = change("II");
    assertThat(classes(change)).isEqualTo("coverage");
  }

  @Test
  void whatBothReleasesHaveIsAChange() throws Exception {
    assertThat(classes(change("I")).split(" ", -1)).contains("appendix", "coverage");
  }

  /** What becomes of the species when an index with this listing follows the dump. */
  private JsonNode change(String listing) throws Exception {
    try (var site = new RunningSite(folder.resolve("data"), true, all -> fill(all, listing))) {
      var changes = site.refreshed().get("/api/saola/v1/changes?taxon=1").body();
      for (var each : JsonMapper.shared().readTree(changes).path("changes")) {
        if (each.path("operation").asString().equals("changed")) {
          return each;
        }
      }
      throw new AssertionError(changes);
    }
  }

  private void fill(Database database, String listing) {
    read(database, SpeciesPlusFormat.DUMP, "cites_eu_en.ndjson", DUMP);
    read(database, SpeciesPlusFormat.CHECKLIST, "index.csv", INDEX + listing + "\n");
  }

  private void read(Database database, SpeciesPlusFormat format, String name, String text) {
    try (var input = InputFiles.open(Files.writeString(folder.resolve(name), text))) {
      new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
          .run(format, List.of(input), ImportOptions.labelled(name, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classes(JsonNode change) {
    return change
        .path("classes")
        .valueStream()
        .map(JsonNode::asString)
        .sorted()
        .collect(joining(" "));
  }
}
