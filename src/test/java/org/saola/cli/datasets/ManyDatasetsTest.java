package org.saola.cli.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.cli.PackageEdits;
import org.saola.cli.RedListEdits;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.publish.ImportOptions;
import org.saola.publish.Importer;
import org.saola.publish.ReleaseRollback;
import org.saola.store.Database;
import org.saola.store.TestDatabase;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.sql.DatabaseException;
import tools.jackson.databind.JsonNode;

/** Three lists of the kind of the Red List and two of the kind of Species+, side by side. */
class ManyDatasetsTest {
  private static final Dataset NATIONAL = new Dataset("national", Dataset.Kind.RED_LIST);
  private static final Dataset MUSEUM = new Dataset("museum", Dataset.Kind.RED_LIST);
  private static final Dataset DRAFT_LAW = new Dataset("draft-law", Dataset.Kind.SPECIES_PLUS);
  private static final List<String> TARGETS =
      List.of(
          "/api/v4/taxa/family/FELIDAE",
          "/api/v4/countries/KE?page=1",
          "/api/v4/information/red_list_version",
          "/api/v4/statistics/count",
          "/api/v1/taxon_concepts.json?per_page=50",
          "/api/v1/taxon_concepts.json?name=Felidae&with_descendants=true",
          "/api/saola/v1/releases",
          "/api/saola/v1/changes?limit=20",
          "/api/saola/v1/status?name=Panthera%20leo");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noneIsSeenInAnothersAnswers(TestDatabase kind) throws Exception {
    var where = DemoData.WHOLE.copyTo(kind, directory);
    try (var site = RunningSite.over(where).refreshed()) {
      var client = new ApiClient(URI.create(site.origin()));
      var before = answers(client);
      var database = site.database();
      var national = assessments("national", 1);
      var museum = assessments("museum", 2);
      var law = PackageEdits.of(directory.resolve("law"), 20, new Random(3));
      add(database, NATIONAL, national.folder());
      add(database, MUSEUM, museum.folder());
      add(database, DRAFT_LAW, law.folder());
      site.refreshed();

      assertThat(answers(client)).as("what was served before").isEqualTo(before);
      for (var edited : List.of(national, museum)) {
        var name = edited.equals(national) ? NATIONAL.id() : MUSEUM.id();
        for (var id : edited.assessments()) {
          var assessment = client.json("/datasets/%s/api/v4/assessment/%d".formatted(name, id));
          assertThat(years(assessment)).isNotEqualTo(years(ofDefault(client, id)));
        }
      }
      var taxon = law.taxa().iterator().next();
      var concept = "/taxon_concepts/%d/distributions.json".formatted(taxon);
      assertThat(client.text("/datasets/draft-law/api/v1" + concept)).isNotEmpty();
      assertThat(client.get("/datasets/draft-law/api/v4/statistics/count").statusCode())
          .as("a list of names and listings has no assessments")
          .isEqualTo(404);
      assertRollsBackByItself(site, client, national);
      assertThat(answers(client)).as("still what was served before").isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachIsNamedAndRemovedByItself(TestDatabase kind) throws Exception {
    var where = kind.empty(directory);
    try (var site = RunningSite.over(where)) {
      var client = new ApiClient(URI.create(site.origin()));
      var database = site.database();
      Demo.importRedList(database, directory, Progress.SILENT);
      var national = assessments("national", 1);
      add(database, NATIONAL, national.folder());
      site.refreshed();

      var page = client.get("/datasets/national/api/v4/taxa/order/CARNIVORA?page=1&per_page=1");
      assertThat(page.headers().firstValue("link").orElse(""))
          .as("links lead to the same list")
          .contains(site.origin() + "/datasets/national/api/v4/taxa/order/CARNIVORA");
      assertThat(client.json("/api/saola/v1/changes?dataset=national&limit=1").toString())
          .contains("\"dataset\":\"national\"");
      assertThat(client.json("/api/saola/v1/releases?dataset=national").path("releases"))
          .hasSize(1);
      assertThat(client.get("/api/saola/v1/releases?dataset=unheard-of").statusCode())
          .isEqualTo(400);
      var taxon = client.json("/api/v4/taxa/family/FELIDAE").path("assessments").get(0);
      var sis = "/api/saola/v1/red-list/taxa/" + taxon.path("sis_taxon_id").asInt();
      assertThat(client.json(sis + "?dataset=national").path("release").path("dataset").asString())
          .isEqualTo("national");
      assertThat(client.json("/api/saola/v1/datasets").path("datasets").get(2).path("title"))
          .hasToString("\"Red List of Freedonia\"");

      database.datasets().remove(NATIONAL);
      site.refreshed();
      assertThat(client.get("/datasets/national/api/v4/statistics/count").statusCode())
          .isEqualTo(404);
      assertThat(client.get("/api/v4/statistics/count").statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> database.datasets().add(NATIONAL, DatasetDescription.NONE))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("was removed");
      assertThatThrownBy(() -> database.datasets().remove(Dataset.RED_LIST))
          .hasMessageContaining("stays");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesRecordsOfTheOtherKind(TestDatabase kind) throws Exception {
    try (var database = Database.open(kind.empty(directory))) {
      var national = assessments("national", 1);
      database.datasets().add(DRAFT_LAW, DatasetDescription.NONE);
      assertThatThrownBy(() -> into(database, DRAFT_LAW, national.folder(), "1"))
          .isInstanceOf(RefusedInput.class)
          .hasMessageContaining("dataset draft-law takes records of speciesplus");
      assertThat(database.releases().list()).isEmpty();
    }
  }

  private void assertRollsBackByItself(RunningSite site, ApiClient client, RedListEdits first)
      throws Exception {
    var database = site.database();
    var id = first.assessments().iterator().next();
    var target = "/datasets/national/api/v4/assessment/%d".formatted(id);
    var served = years(client.json(target));
    into(database, NATIONAL, assessments("second", 9).folder(), "second");
    site.refreshed();
    var last = client.json("/api/saola/v1/changes?dataset=national&release=second");
    assertThat(last.path("changes")).isNotEmpty();
    assertThat(new ReleaseRollback(database, Progress.SILENT).run(NATIONAL, null)).isPresent();
    site.refreshed();
    assertThat(years(client.json(target))).isEqualTo(served);
  }

  private RedListEdits assessments(String name, long seed) throws IOException {
    return RedListEdits.of(directory.resolve("tables-" + name), 5, 1, new Random(seed));
  }

  private void add(Database database, Dataset dataset, Path files) {
    database
        .datasets()
        .add(
            dataset,
            new DatasetDescription(
                "Red List of Freedonia", "Ministry", null, null, List.of(), "Freedonia"));
    into(database, dataset, files, "first");
  }

  private void into(Database database, Dataset dataset, Path files, String label) {
    try (var inputs = InputFiles.open(files)) {
      new Importer(database, directory, Progress.SILENT)
          .run(
              Optional.of(dataset),
              Optional.empty(),
              List.of(inputs),
              ImportOptions.labelled(label, null));
    }
  }

  private static Map<String, String> answers(ApiClient client) throws Exception {
    var answers = new TreeMap<String, String>();
    for (var target : TARGETS) {
      answers.put(target, client.text(target));
    }
    return answers;
  }

  private static JsonNode ofDefault(ApiClient client, int id) throws Exception {
    return client.json("/api/v4/assessment/" + id);
  }

  private static String years(JsonNode assessment) {
    return assessment.path("year_published").asString()
        + " "
        + assessment.path("assessment_date").asString();
  }
}
