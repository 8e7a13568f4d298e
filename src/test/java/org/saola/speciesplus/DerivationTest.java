package org.saola.speciesplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.language.Language;
import org.saola.taxonomy.Taxonomy;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Derives whole packages and compares with recorded dumps and answers. */
class DerivationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({"A, EN", "A, ES", "B, EN"})
  void recordsAreThoseOfTheDumps(String name, Language language) throws IOException {
    var golden = SharedFolder.find().resolve("golden");
    var dump = golden.resolve("dump-" + name + "-" + language.code() + ".ndjson.gz");
    var rendering = new DumpRendering(language);
    var derived =
        derive(golden.resolve("package-" + name)).stream()
            .filter(taxon -> taxon.taxonomy() == Taxonomy.CITES_EU)
            .sorted(Comparator.comparingInt(TaxonRecord::id))
            .toList();
    var recorded = readLines(dump);
    assertThat(derived).hasSameSizeAs(recorded);
    for (int i = 0; i < recorded.size(); i++) {
      assertThat(rendering.render(derived.get(i))).isEqualTo(recorded.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void everyPlaceOfTheIndexIsTakenOnce(String name) {
    var golden = SharedFolder.find().resolve("golden");
    var derivation = new Derivation(PackageReader.read(golden.resolve("package-" + name)));
    var places = new ArrayList<Integer>();
    derivation.forEach((_, place) -> places.add(place));
    assertThat(places).hasSize(derivation.count()).doesNotHaveDuplicates();
    assertThat(places).allMatch(place -> place >= 0 && place < derivation.count());
  }

  private static List<TaxonRecord> derive(Path folder) {
    var records = new ArrayList<TaxonRecord>();
    new Derivation(PackageReader.read(folder)).forEach((taxon, _) -> records.add(taxon));
    return records;
  }

  private static List<Map<String, @Nullable Object>> readLines(Path file) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      var lines = new ArrayList<Map<String, @Nullable Object>>();
      for (var line : reader.lines().toList()) {
        lines.add(JSON.readValue(line, new TypeReference<>() {}));
      }
      return lines;
    }
  }
}
