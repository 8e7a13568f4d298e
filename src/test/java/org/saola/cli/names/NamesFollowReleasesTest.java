package org.saola.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoPackage;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.Importer;
import org.saola.store.release.Dataset;

/** Names, links and search are those of the release that is served, soon after it changed. */
class NamesFollowReleasesTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String BASE = "/api/saola/v1/";

  @TempDir private Path directory;

  @Test
  void anImportWhileServingChangesNamesLinksAndSearch() throws Exception {
    try (var site = RunningSite.withDemos(directory).refreshed()) {
      var client = new ApiClient(URI.create(site.origin()));
      assertThat(kind(client, "Prunus africana")).isEqualTo("exact");
      assertThat(total(client, "prunus freedonica")).isZero();
      assertThat(client.text(BASE + "crosswalk?taxon=cites:385")).contains("Prunus africana");

      assertThat(linked(client)).contains("iucn:385");
      var next = BASE + "search?q=p&limit=1&after=" + cursor(client);
      assertThat(client.json(next).path("hits")).isNotEmpty();
      importRenamed(site);
      site.refreshed();
      assertThat(linked(client))
          .as("not even for a moment is a link of the former release told of the new one")
          .doesNotContain("\"relation\":\"exact\"");
      var patience = Instant.now().plus(SOON);
      do {
        site.refreshed();
      } while (!kind(client, "Prunus freedonica").equals("exact")
          && Instant.now().isBefore(patience));
      assertThat(kind(client, "Prunus freedonica")).isEqualTo("exact");
      assertThat(client.json(BASE + "match?source=cites&name=x").path("release").asString())
          .isEqualTo("renamed");
      while (total(client, "prunus freedonica") == 0 && Instant.now().isBefore(patience)) {
        site.refreshed();
      }
      assertThat(total(client, "prunus freedonica")).isEqualTo(1);
      refusesWhatIsKept(client, next);
      while (!related(client).equals("renamed") && Instant.now().isBefore(patience)) {
        site.refreshed();
      }
      assertThat(related(client)).isEqualTo("renamed");
      assertThat(client.text(BASE + "crosswalk?taxon=cites:385"))
          .as("by its new name nothing is the same")
          .doesNotContain("exact");
    }
  }

  private static String cursor(ApiClient client) throws Exception {
    return client.json(BASE + "search?q=p&limit=1").path("next").asString();
  }

  /** Rows may be at other places: a page that goes on would miss some, or repeat them. */
  private static void refusesWhatIsKept(ApiClient client, String next) throws Exception {
    for (var words : List.of("en|begin again", "es|empiece de nuevo", "fr|recommencez")) {
      var part = words.split("\\|", -1);
      var answer = client.get(next, "Accept-Language", part[0]);
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).asString().contains(part[1]);
    }
  }

  private void importRenamed(RunningSite site) throws Exception {
    var folder = directory.resolve("renamed");
    var taxa = DemoPackage.copy(folder).resolve("taxon_concepts.csv");
    Files.writeString(taxa, Files.readString(taxa).replace("Prunus africana", "Prunus freedonica"));
    try (var inputs = InputFiles.open(folder)) {
      new Importer(site.database(), directory, Progress.SILENT)
          .run(
              Optional.of(Dataset.SPECIES_PLUS),
              Optional.empty(),
              List.of(inputs),
              ImportOptions.labelled("renamed", null));
    }
  }

  private static String kind(ApiClient client, String name) throws Exception {
    return client
        .json(BASE + "match?source=cites&name=" + name.replace(" ", "%20"))
        .path("kind")
        .asString();
  }

  private static String linked(ApiClient client) throws Exception {
    return client.json(BASE + "species/cites:385").path("lists").path(1).toString();
  }

  private static String related(ApiClient client) throws Exception {
    return client.json(BASE + "crosswalk").path("species_plus").path("release").asString();
  }

  private static int total(ApiClient client, String asked) throws Exception {
    return client.json(BASE + "search?q=" + asked.replace(" ", "%20")).path("total").asInt();
  }
}
