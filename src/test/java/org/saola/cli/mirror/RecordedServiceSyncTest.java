package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.language.Language;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** What the real services answered can be copied, whatever they did not tell. */
final class RecordedServiceSyncTest {
  private static final String TAXA = "taxon_concepts";
  private static final int PER_PAGE = 500;

  @TempDir private Path directory;

  private static List<JsonNode> recorded(Path folder, Predicate<String> names) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> names.test(file.getFileName().toString()))
          .sorted()
          .map(file -> ApiClient.JSON.readTree(file))
          .toList();
    }
  }

  @Test
  void speciesPlus() throws Exception {
    var folder = SharedFolder.find().resolve("data/speciesplus-v1-responses");
    try (var service = new RecordedService(folder);
        var copy = new RunningSite(directory.resolve("copy"), true, _ -> {})) {
      var cites =
          page(
              recorded(
                  folder, name -> name.contains("updated_since") || name.contains("name=Lox")));
      service.answer("/api/v1/taxon_concepts?per_page=500", cites);
      var cms = page(recorded(folder, name -> name.contains("taxonomy=CMS")));
      service.answer("/api/v1/taxon_concepts?taxonomy=CMS&per_page=500", cms);
      sync(Dataset.SPECIES_PLUS, service.origin() + "/api/v1", copy);
      assertThat(SpeciesPlusContent.records(copy.database()))
          .hasSizeGreaterThan(500)
          .containsKey(4521);
    }
  }

  /** One page that is the whole index. */
  private Path page(List<JsonNode> pages) throws IOException {
    var whole = ApiClient.JSON.createObjectNode();
    var taxa = new LinkedHashMap<Integer, JsonNode>();
    for (var page : pages) {
      for (var taxon : page.get(TAXA)) {
        if (taxa.size() < PER_PAGE) {
          taxa.put(taxon.get("id").asInt(), taxon);
        }
      }
    }
    whole.putObject("pagination").put("total_entries", taxa.size());
    whole.putArray(TAXA).addAll(taxa.values());
    return write(whole);
  }

  @Test
  void redList() throws Exception {
    var folder = SharedFolder.find().resolve("data/redlist-v4-responses");
    try (var service = new RecordedService(folder);
        var copy = new RunningSite(directory.resolve("copy"), true, _ -> {})) {
      var documents = recorded(folder, name -> name.matches("assessment_\\d+\\.json"));
      var list = ApiClient.JSON.createObjectNode();
      var items = list.putArray("assessments");
      documents.forEach(items::add);
      service.answer("/api/v4/taxa/class/AVES", write(list));
      sync(Dataset.RED_LIST, service.origin() + "/api/v4", copy);
      copy.refreshed();
      var snapshot = copy.database().redList(Dataset.RED_LIST).current().orElseThrow();
      assertThat(snapshot.size()).isGreaterThanOrEqualTo(documents.size());
      for (var document : documents) {
        var target = "/api/v4/assessment/" + document.get("assessment_id").asInt();
        assertThat(copy.get(target).statusCode()).as(target).isEqualTo(200);
      }
    }
  }

  private Path write(JsonNode answer) throws IOException {
    var file = Files.createTempFile(directory, "answer", ".json");
    Files.writeString(file, answer.toString());
    return file;
  }

  private void sync(Dataset source, String from, RunningSite copy) throws IOException {
    Mirroring.of(source, from)
        .run(copy.database(), directory.resolve("copy"), List.of(Language.EN), Long.MAX_VALUE);
  }
}
