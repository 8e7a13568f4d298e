package org.saola.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;

/** A server tells how the taxa of both lists relate. */
final class CrosswalkSiteTest extends DemoServer {
  private static final String CROSSWALK = "/api/saola/v1/crosswalk";

  @Test
  void relatesTheTaxaOfBothLists() throws Exception {
    var document = client.json(CROSSWALK + "?relation=exact&question=false");
    assertThat(document.path("species_plus").path("dataset").asString()).isEqualTo("speciesplus");
    var links = document.path("links");
    assertThat(links.size()).isGreaterThan(20);
    for (var link : links) {
      assertThat(link.path("iucn_name").asString().replace("ssp. ", ""))
          .isEqualTo(link.path("cites_name").asString());
      assertThat(link.path("carry_category").asString()).isEqualTo("yes");
    }
    var leo = client.json(CROSSWALK + "?taxon=iucn:64").path("links");
    assertThat(leo.path(0).path("cites_id").asString()).isEqualTo("cites:64");
  }

  @Test
  void writesTables() throws Exception {
    var lines = client.text(CROSSWALK + "?format=csv").lines().toList();
    assertThat(lines.getFirst())
        .startsWith(
            "cites_id,iucn_id,relation,question,direction,carry_category,carry_appendix,score,"
                + "evidence");
    assertThat(lines.stream().filter(line -> line.startsWith("cites:64,")).findFirst().orElse(""))
        .startsWith("cites:64,iucn:64,exact,false,equal,yes,yes,100,same-name");
    var sssom = client.text(CROSSWALK + "?format=sssom");
    assertThat(sssom)
        .contains("#curie_map:\n")
        .contains("subject_id\tsubject_label\tpredicate_id\t")
        .contains("cites:64\tPanthera leo\tskos:exactMatch\tiucn:64\tPanthera leo\tsemapv:Lexical");
  }

  @Test
  void isNotSentAgainToWhoHasIt() throws Exception {
    var first = client.get(CROSSWALK + "?format=csv");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get(CROSSWALK + "?format=csv", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void onlyAdministratorsDecide() throws Exception {
    var answer =
        client.post(
            CROSSWALK + "/decisions",
            "application/json",
            "{\"decision\":\"reject\",\"cites_id\":\"cites:64\",\"iucn_id\":\"iucn:64\"}");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(client.json(CROSSWALK + "/decisions").path("decisions")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relation=same     | relation=same is none; there is exact, spelling
          question=maybe    | neither true nor false
          format=xml        | there is json, csv, sssom
          red_list=speciesplus | no dataset of this kind; there is redlist
          colour=red        | there is no parameter colour
          """)
  void refusesWithWhatWouldBeRight(String query, String detail) throws Exception {
    var answer = client.get(CROSSWALK + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(detail);
  }
}
