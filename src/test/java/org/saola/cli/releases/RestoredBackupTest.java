package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.publish.ImportOptions;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;

/**
 * After a backup was restored, numbers come again with other content; nobody may take it for the
 * same.
 */
final class RestoredBackupTest {
  private static final String NAMES = "/api/v1/taxon_concepts?name=Mirabilia";
  private static final String CHANGES = "/api/saola/v1/changes?since=";

  @TempDir private Path directory;

  private record Seen(String tag, String cursor, String body) {}

  /** Imports a kingdom with an author, and asks for what a client remembers. */
  private Seen importAndAsk(String author) throws Exception {
    try (var site = RunningSite.over(new DatabaseSettings(directory.resolve("data"), null))) {
      merge(site.database(), author);
      site.refreshed();
      var client = new ApiClient(URI.create(site.origin()));
      var names = client.get(NAMES);
      assertThat(names.statusCode()).isEqualTo(200);
      return new Seen(
          names.headers().firstValue("ETag").orElseThrow(),
          client.json(CHANGES + "latest").path("cursor").asString(),
          new String(names.body(), UTF_8));
    }
  }

  private static void merge(Database database, String author) {
    var text =
        """
        id,taxonomy,parent_id,rank,full_name,author_year,name_status,taxonomic_position,created_at,\
        updated_at,dependents_updated_at,deleted_at
        900001,CITES_EU,,KINGDOM,Mirabilia,%s,A,9,2024-01-15T09:01:00.000000Z,\
        2024-01-15T09:01:00.000000Z,,
        """
            .formatted(author)
            .getBytes(UTF_8);
    var file =
        new InputFile("taxon_concepts.csv", text.length, () -> new ByteArrayInputStream(text));
    new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
        .run(
            SpeciesPlusFormat.PACKAGE,
            List.of(InputFiles.of("more", List.of(file))),
            new ImportOptions("more", null, true, false, null, null, null, null));
  }

  private Path database() {
    return directory.resolve("data/saola.db");
  }

  private void restore(Path backup) throws IOException {
    Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);
    for (var rest : List.of("saola.db-wal", "saola.db-shm")) {
      Files.deleteIfExists(database().resolveSibling(rest));
    }
  }

  @Test
  void tagsAndCursorsDoNotComeAgain() throws Exception {
    var settings = new DatabaseSettings(directory.resolve("data"), null);
    String common;
    try (var database = Database.open(settings)) {
      Demo.importSpeciesPlus(database, Progress.SILENT);
      common = database.changes().cursor(database.changes().last()).toString();
    }
    var backup = Files.copy(database(), directory.resolve("backup.db"));
    var before = importAndAsk("Nemo");
    restore(backup);
    var after = importAndAsk("Alter");
    assertThat(after.body()).isNotEqualTo(before.body());
    assertThat(after.tag()).isNotEqualTo(before.tag());
    try (var site = RunningSite.over(settings).refreshed()) {
      var client = new ApiClient(URI.create(site.origin()));
      assertThat(client.get(NAMES, "If-None-Match", before.tag()).statusCode()).isEqualTo(200);
      assertThat(client.get(NAMES, "If-None-Match", after.tag()).statusCode()).isEqualTo(304);
      assertThat(client.get(CHANGES + before.cursor()).statusCode()).isEqualTo(410);
      assertThat(client.get(CHANGES + after.cursor()).statusCode()).isEqualTo(200);
      assertThat(client.json(CHANGES + common).path("changes"))
          .as("what both have in common goes on")
          .hasSize(1);
    }
  }
}
