package org.saola.speciesplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.taxonomy.Taxonomy;
import tools.jackson.databind.json.JsonMapper;

/** Which names the index shows and in what order, compared with recorded answers. */
class IndexOrderTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INDEX = "/api/v1/taxon_concepts";

  @ParameterizedTest
  @CsvSource({
    "A, CITES_EU, ''",
    "A, CMS, ?taxonomy=CMS",
    "B, CITES_EU, ''",
    "B, CMS, ?taxonomy=CMS"
  })
  void indexIsTheRecordedOne(String name, Taxonomy taxonomy, String query) throws IOException {
    var golden = SharedFolder.find().resolve("golden");
    var derived = new ArrayList<Integer>();
    var derivation = new Derivation(PackageReader.read(golden.resolve("package-" + name)));
    derivation.forEach((taxon, _) -> {
      if (taxon.taxonomy() == taxonomy) {
        derived.add(taxon.id());
      }
    });
    var answer = golden.resolve("golden-" + name + ".ndjson.gz");
    assertThat(derived).isEqualTo(recordedIds(answer, INDEX + query));
  }

  private static List<Integer> recordedIds(Path answers, String target) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(answers)), StandardCharsets.UTF_8))) {
      for (var line : reader.lines().toList()) {
        var answer = JSON.readTree(line);
        if (answer.at("/request/target").asString().equals(target)) {
          var body = JSON.readTree(answer.at("/expected/body").asString());
          return body.get("taxon_concepts")
              .valueStream()
              .map(each -> each.get("id").asInt())
              .toList();
        }
      }
    }
    throw new AssertionError("No answer is recorded for " + target);
  }
}
