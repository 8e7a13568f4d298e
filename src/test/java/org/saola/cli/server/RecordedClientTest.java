package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.cli.DemoTaxa;
import tools.jackson.databind.JsonNode;

/**
 * Asks as the R client rcites 1.3.0 does and expects what its parsing needs (contract section 8).
 */
final class RecordedClientTest extends DemoServer {
  private static final String[] HEADERS = {
    "Accept", "application/json, text/xml, application/xml, */*",
    "X-Authentication-Token", "whatever it has"
  };
  private static final String BASE = "/api/v1/";
  private static final List<String> COLUMNS =
      List.of("id", "full_name", "author_year", "rank", "name_status", "updated_at", "active");

  @Test
  void pagesByTheBodyAlone() throws Exception {
    var first = taxonConcepts("page=1&per_page=100");
    var pagination = first.get("pagination");
    int pages =
        Math.ceilDiv(pagination.get("total_entries").asInt(), pagination.get("per_page").asInt());
    assertThat(pages).as("pages to fetch").isGreaterThan(2);
    var ids = new ArrayList<Integer>();
    for (int page = 1; page <= pages; page++) {
      var answer = taxonConcepts("page=%d&per_page=100".formatted(page));
      assertThat(answer.get("pagination").get("current_page").asInt()).isEqualTo(page);
      answer.get("taxon_concepts").forEach(taxon -> ids.add(taxon.get("id").asInt()));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(pagination.get("total_entries").asInt());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "name=Loxodonta%20africana&page=1&per_page=500",
        "name=Felidae&with_descendants=true&page=1&per_page=500",
        "taxonomy=CMS&page=1&per_page=500",
        "name=Mammalia&with_descendants=true&language=EN,FR&page=1&per_page=500",
        "updated_since=2001-01-01T00%3A00%3A00&page=1&per_page=500",
        "page=1&per_page=500"
      })
  void recordsBecomeTables(String query) throws Exception {
    var taxa = taxonConcepts(query).get("taxon_concepts");
    assertThat(taxa).as(query).isNotEmpty();
    for (var taxon : taxa) {
      assertThat(names(taxon)).startsWith(COLUMNS.toArray(String[]::new));
      assertThat(taxon.get("active").isBoolean()).isTrue();
      LocalDateTime.parse(taxon.get("updated_at").asString().replace("Z", ""));
      for (var list : List.of("synonyms", "accepted_names", "common_names")) {
        assertNoNullInside(taxon, list);
      }
      for (var listing : taxon.path("cites_listings")) {
        assertThat(names(listing))
            .as("a listing of %s", taxon.get("full_name"))
            .containsExactly(
                "id",
                "taxon_concept_id",
                "is_current",
                "appendix",
                "change_type",
                "annotation",
                "hash_annotation",
                "effective_at",
                "party");
      }
    }
  }

  private static void assertNoNullInside(JsonNode taxon, String list) {
    for (var element : taxon.path(list)) {
      for (var value : element) {
        assertThat(value.isNull()).as("a null in %s of %s", list, taxon).isFalse();
      }
    }
  }

  @Test
  void nothingFoundIsAnEmptyList() throws Exception {
    var answer = taxonConcepts("name=Nobody%20knows&page=1&per_page=500");
    assertThat(answer.get("pagination").get("total_entries").asInt()).isZero();
    assertThat(answer.get("taxon_concepts")).isEmpty();
  }

  @Test
  void rowsOfEveryArrayFlattenToTheSameColumns() throws Exception {
    for (int id : DemoTaxa.ids(client)) {
      for (var path :
          List.of(
              "cites_legislation.json",
              "cites_legislation.json?language=fr&scope=all",
              "eu_legislation.json",
              "eu_legislation.json?language=es&scope=historic",
              "distributions.json?language=fr",
              "references.json")) {
        var answer = get("taxon_concepts/%d/%s".formatted(id, path));
        var arrays = answer.isArray() ? List.of(answer) : List.copyOf(answer.values());
        arrays.forEach(array -> assertSameColumns(array, path + " of " + id));
      }
    }
  }

  /** The client drops these three, which may be absent; and units may be null. */
  private static void assertSameColumns(JsonNode array, String where) {
    var columns = new TreeSet<String>();
    for (var row : array) {
      var names = names(row);
      names.removeAll(List.of("party", "annotation", "hash_annotation"));
      columns.add(String.join(" ", names));
      for (var member : List.of("geo_entity", "start_event", "source", "term")) {
        assertThat(row.path(member).isNull()).as("%s in %s", member, where).isFalse();
      }
    }
    assertThat(columns).as(where).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void errorsCarryTheirMessage() throws Exception {
    var answer = client.get(BASE + "taxon_concepts/987654321/distributions.json", HEADERS);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(ApiClient.JSON.readTree(answer.body()).at("/error/message").asString())
        .isEqualTo("Couldn't find TaxonConcept with 'id'=987654321");
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }

  private static JsonNode taxonConcepts(String query) throws Exception {
    return get("taxon_concepts.json?" + query);
  }

  private static JsonNode get(String target) throws Exception {
    var answer = client.get(BASE + target, HEADERS);
    assertThat(answer.statusCode()).as(target).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    return ApiClient.JSON.readTree(answer.body());
  }
}
