package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.ingest.speciesplus.NamePosition;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** All that a server knows of Species+, comparable. */
final class SpeciesPlusContent {
  private static final int TAXA_BETWEEN = 3;

  private SpeciesPlusContent() {}

  /** Asserts that a copy holds and answers what the original does. */
  static void assertSame(RunningSite copy, RunningSite original)
      throws IOException, InterruptedException {
    assertEqual(records(copy.database()), records(original.database()));
    int number = 0;
    var some = new ArrayList<Integer>();
    for (var id : index(original).keySet()) {
      if (number++ % TAXA_BETWEEN == 0) {
        some.add(id);
      }
    }
    assertSameAnswers(copy, original, some);
  }

  /**
   * Asserts that a copy answers what the original does. What is missing in a language is answered
   * in English, so that records of a copy may have a text where those of the original have none.
   *
   * @param ids of the taxa that are asked for one by one
   */
  static void assertSameAnswers(RunningSite copy, RunningSite original, Collection<Integer> ids)
      throws IOException, InterruptedException {
    assertEqual(index(copy), index(original));
    assertThat(order(copy)).as("order of the index").isEqualTo(order(original));
    for (var id : ids) {
      for (var path :
          List.of(
              "cites_legislation.xml?scope=all",
              "cites_legislation?language=fr",
              "eu_legislation?scope=all&language=es",
              "distributions?language=fr",
              "references")) {
        var target = "/api/v1/taxon_concepts/%d/%s".formatted(id, path);
        assertThat(copy.get(target).body()).as(target).isEqualTo(original.get(target).body());
      }
    }
  }

  private static <T> void assertEqual(Map<Integer, T> actual, Map<Integer, T> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((id, value) -> assertThat(actual.get(id)).as("taxon %d", id).isEqualTo(value));
  }

  /**
   * The records by id. Times are as the API shows them, and positions are made of names, because it
   * doesn't show those of the original; nor does it show until when decisions are valid.
   */
  static Map<Integer, TaxonRecord> records(Database database) {
    var release = database.releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
    var records = new TreeMap<Integer, TaxonRecord>();
    database
        .releases()
        .records(release)
        .forEach((taxon, _) -> records.put(taxon.id(), NamePosition.replaceIn(shown(taxon))));
    return records;
  }

  private static TaxonRecord shown(TaxonRecord taxon) {
    var law =
        new RecordLaw(
            taxon.citesListing(),
            taxon.euListing(),
            taxon.citesListings(),
            taxon.citesQuotas(),
            taxon.citesSuspensions(),
            taxon.euListings(),
            List.of());
    return taxon.updatedAt(taxon.updatedAt().truncatedTo(ChronoUnit.MILLIS)).with(law);
  }

  /** The ids as they stand in the index. */
  private static List<Integer> order(RunningSite site) throws IOException, InterruptedException {
    return rows(site).stream().map(row -> row.get("id").asInt()).toList();
  }

  private static Map<Integer, JsonNode> index(RunningSite site)
      throws IOException, InterruptedException {
    var byId = new TreeMap<Integer, JsonNode>();
    rows(site).forEach(row -> byId.put(row.get("id").asInt(), row));
    return byId;
  }

  private static List<JsonNode> rows(RunningSite site) throws IOException, InterruptedException {
    var rows = new ArrayList<JsonNode>();
    for (var taxonomy : List.of("CITES", "CMS")) {
      JsonNode taxa;
      int page = 1;
      do {
        var target =
            "/api/v1/taxon_concepts?with_eu_listings=true&taxonomy=%s&page=%d"
                .formatted(taxonomy, page++);
        taxa = ApiClient.JSON.readTree(site.get(target).body()).get("taxon_concepts");
        taxa.forEach(rows::add);
      } while (!taxa.isEmpty());
    }
    return rows;
  }
}
