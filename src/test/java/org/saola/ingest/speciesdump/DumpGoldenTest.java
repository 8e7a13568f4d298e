package org.saola.ingest.speciesdump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.ingest.Fixtures;
import org.saola.ingest.NamedInput;
import org.saola.ingest.SharedFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference dumps: whatever stands in a line stands in the record. */
class DumpGoldenTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void keepsEveryNameListingAndDependent() throws IOException {
    for (var name : List.of("A", "B")) {
      var file = NamedInput.of(SharedFiles.find("golden/dump-" + name + "-en.ndjson.gz"));
      var dump = SpeciesDump.open(Map.of(Language.EN, file), Progress.SILENT);
      var records = Fixtures.byId(dump);
      var lines = lines(file);
      assertThat(records).hasSameSizeAs(lines);
      assertThat(Fixtures.byPlace(dump)).hasSameSizeAs(lines);
      assertThat(dump.report().unknownKeys()).isEmpty();
      for (var line : lines) {
        var taxon = records.get(line.get("id").intValue());
        assertThat(taxon).isNotNull();
        if (taxon != null) {
          compare(line, taxon);
        }
      }
    }
  }

  @Test
  void joinsSpanishTexts() throws IOException {
    var files = new EnumMap<Language, NamedInput>(Language.class);
    files.put(Language.EN, NamedInput.of(SharedFiles.find("golden/dump-A-en.ndjson.gz")));
    files.put(Language.ES, NamedInput.of(SharedFiles.find("golden/dump-A-es.ndjson.gz")));
    var dump = SpeciesDump.open(files, Progress.SILENT);
    assertThat(dump.report().unmatchedElements()).isZero();
    var records = Fixtures.byId(dump);
    for (var language : files.keySet()) {
      for (var line :
          lines(
              NamedInput.of(
                  SharedFiles.find("golden/dump-A-%s.ndjson.gz".formatted(language.code()))))) {
        var taxon = records.get(line.get("id").intValue());
        assertThat(taxon).isNotNull();
        assertThat(annotations(line))
            .isEqualTo(
                taxon == null
                    ? List.of()
                    : taxon.citesListings().stream()
                        .map(change -> change.annotation().recorded(language))
                        .toList());
      }
    }
  }

  private static List<@Nullable String> annotations(JsonNode line) {
    var annotations = new ArrayList<@Nullable String>();
    line.get("cites_listings")
        .values()
        .forEach(change -> annotations.add(change.get("annotation").stringValue(null)));
    return annotations;
  }

  private static void compare(JsonNode line, TaxonRecord taxon) {
    assertThat(taxon.fullName()).isEqualTo(line.get("full_name").stringValue());
    assertThat(taxon.authorYear()).isEqualTo(line.get("author_year").stringValue(null));
    assertThat(ids(line, "cites_listings"))
        .isEqualTo(taxon.citesListings().stream().map(Listing::id).toList());
    assertThat(ids(line, "eu_listings"))
        .isEqualTo(taxon.euListings().stream().map(Listing::id).toList());
    assertThat(ids(line, "cites_quotas"))
        .isEqualTo(taxon.citesQuotas().stream().map(TaxonRecord.PublishedQuota::id).toList());
    assertThat(ids(line, "cites_suspensions"))
        .isEqualTo(
            taxon.citesSuspensions().stream().map(TaxonRecord.PublishedSuspension::id).toList());
    assertThat(ids(line, "eu_decisions"))
        .isEqualTo(taxon.euDecisions().stream().map(TaxonRecord.PublishedDecision::id).toList());
    assertThat(ids(line, "distributions"))
        .isEqualTo(
            taxon.distributions().stream().map(TaxonRecord.PublishedDistribution::id).toList());
    assertThat(ids(line, "references"))
        .isEqualTo(taxon.references().stream().map(TaxonRecord.PublishedReference::id).toList());
  }

  private static List<Integer> ids(JsonNode line, String key) {
    return line.get(key).values().stream().map(element -> element.get("id").intValue()).toList();
  }

  private static List<JsonNode> lines(NamedInput file) throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
      return reader.lines().map(JSON::readTree).toList();
    }
  }
}
