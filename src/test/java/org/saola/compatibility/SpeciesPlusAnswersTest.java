package org.saola.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.DemoServer;
import org.saola.cli.DemoTaxa;
import org.saola.language.Language;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;

/** Every field of every answer of API v1 about the demo has its row on the page. */
final class SpeciesPlusAnswersTest extends DemoServer {
  static final String API = "Species+/CITES Checklist API v1";
  private static final CompatibilityTable TABLE = CompatibilityTable.read();

  @Test
  void fieldsAreAsThePageSays(@TempDir Path directory) throws Exception {
    publishDump(Files.writeString(directory.resolve("dump"), "{}"));
    var rows = new FieldRows(TABLE, API);
    var problems = new ArrayList<String>();
    problems.addAll(rows.problems("GET taxon_concepts", index()));
    for (var endpoint :
        List.of("cites_legislation", "eu_legislation", "distributions", "references")) {
      problems.addAll(rows.problems("GET taxon_concepts/ID/" + endpoint, nested(endpoint)));
    }
    problems.addAll(
        rows.problems("GET downloads", new JsonFields().add(client.json("/api/v1/downloads"))));
    assertThat(problems).isEmpty();
    assertThat(rows.unseen()).isEmpty();
  }

  private static void publishDump(Path file) throws IOException {
    var statistics = new DownloadStatistics(1, Instant.EPOCH, 1, 2, Files.size(file), 0.5);
    database().downloads(Dataset.SPECIES_PLUS).publish(Language.EN, file, statistics);
  }

  private static JsonFields index() throws Exception {
    var fields = new JsonFields();
    for (var query : List.of("", "?taxonomy=CMS", "?with_eu_listings=true&page=1")) {
      fields.add(client.json("/api/v1/taxon_concepts" + query));
    }
    return fields.add(client.json("/api/v1/taxon_concepts?with_eu_listings=true&page=2"));
  }

  private static JsonFields nested(String endpoint) throws Exception {
    var fields = new JsonFields();
    var query = endpoint.endsWith("legislation") ? "?scope=all" : "";
    for (int id : DemoTaxa.ids(client)) {
      fields.add(client.json("/api/v1/taxon_concepts/%d/%s%s".formatted(id, endpoint, query)));
    }
    return fields;
  }
}
