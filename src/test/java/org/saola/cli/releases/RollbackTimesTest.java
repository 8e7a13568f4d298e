package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoPackage;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.ReleaseRollback;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.TestDatabase;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** Clients that ask for what changed since their last visit see what a rollback changes. */
final class RollbackTimesTest {
  private static final int EDITED = 900_001;
  private static final int ADDED = 900_002;

  @TempDir private Path directory;

  private static String kingdom(int id, String author) {
    return "%d,CITES_EU,,KINGDOM,Mira%d,%s,A,%d,2024-01-15T09:01:00.000000Z,2024-01-15T09:01:00.000000Z,,%n"
        .formatted(id, id, author, id);
  }

  private static void merge(Database database, String label, String rows) {
    var text =
        ("id,taxonomy,parent_id,rank,full_name,author_year,name_status,taxonomic_position,"
                + "created_at,updated_at,dependents_updated_at,deleted_at\n"
                + rows)
            .getBytes(UTF_8);
    var file =
        new InputFile("taxon_concepts.csv", text.length, () -> new ByteArrayInputStream(text));
    new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
        .run(
            SpeciesPlusFormat.PACKAGE,
            List.of(InputFiles.of(label, List.of(file))),
            new ImportOptions(label, null, true, false, null, null, null, null));
  }

  private static JsonNode index(ApiClient client, String since) throws Exception {
    return client
        .json(
            "/api/v1/taxon_concepts?per_page=500&updated_since=" + URLEncoder.encode(since, UTF_8))
        .path("taxon_concepts");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatGoesBackHasANewTime(TestDatabase kind) throws Exception {
    try (var site = RunningSite.over(kind.empty(directory));
        var files = InputFiles.open(DemoPackage.copy(directory.resolve("package")))) {
      var database = site.database();
      new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
          .run(SpeciesPlusFormat.PACKAGE, List.of(files), ImportOptions.labelled("one", null));
      merge(database, "two", kingdom(EDITED, "Nemo"));
      merge(database, "three", kingdom(EDITED, "Alter") + kingdom(ADDED, "Alter"));
      site.refreshed();
      var client = new ApiClient(URI.create(site.origin()));
      var mark = Instant.EPOCH;
      for (var taxon : index(client, "1970-01-01")) {
        var time = Instant.parse(taxon.path("updated_at").asString());
        mark = time.isAfter(mark) ? time : mark;
      }
      var outcome =
          new ReleaseRollback(database, Progress.SILENT)
              .run(Dataset.SPECIES_PLUS, null)
              .orElseThrow();
      assertThat(outcome.earlier().description().label()).isEqualTo("two");
      assertThat(outcome.release().description().label()).isEqualTo("two");
      site.refreshed();
      var seen = new TreeMap<Integer, String>();
      for (var taxon : index(client, mark.plusMillis(1).toString())) {
        seen.put(
            taxon.path("id").asInt(),
            taxon.path("active").asBoolean() ? taxon.path("author_year").asString() : "deleted");
      }
      assertThat(seen).containsExactly(Map.entry(EDITED, "Nemo"), Map.entry(ADDED, "deleted"));
      assertMergesGoOn(database);
    }
  }

  /** What was left is not merged into, and what was gone back to is kept. */
  private static void assertMergesGoOn(Database database) {
    merge(database, "five", kingdom(ADDED + 1, "Nemo"));
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      var taxa = turn.former().orElseThrow().taxa();
      assertThat(taxa.find(EDITED).orElseThrow().authorYear()).isEqualTo("Nemo");
      assertThat(taxa.find(ADDED).orElseThrow().active()).isFalse();
      assertThat(taxa.find(ADDED + 1).orElseThrow().active()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsGoneBackToStays(TestDatabase kind) throws Exception {
    try (var database = Database.open(kind.empty(directory));
        var files = InputFiles.open(DemoPackage.copy(directory.resolve("package")))) {
      new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
          .run(SpeciesPlusFormat.PACKAGE, List.of(files), ImportOptions.labelled("one", null));
      merge(database, "two", kingdom(EDITED, "Nemo"));
      database.releases().retention().keep(1);
      var first = database.releases().find(Dataset.SPECIES_PLUS, "1").orElseThrow();
      var outcome =
          new ReleaseRollback(database, Progress.SILENT)
              .run(Dataset.SPECIES_PLUS, first)
              .orElseThrow();
      assertThat(outcome.release().recordCount()).isEqualTo(first.recordCount() + 1);
      assertThat(database.releases().list())
          .extracting(release -> release.number() + " " + release.state())
          .containsExactly("3 CURRENT", "2 SUPERSEDED", "1 SUPERSEDED");
    }
  }
}
