package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.DemoServer;
import org.saola.cli.DemoTaxa;
import tools.jackson.databind.JsonNode;

/** The same content in both formats, in the same order, for everything the demo holds. */
final class XmlAndJsonTest extends DemoServer {
  private static final List<String> LANGUAGES = List.of("en", "es", "fr");
  private static final List<String> SCOPES = List.of("all", "current", "historic");

  @ParameterizedTest(name = "index{0}")
  @ValueSource(
      strings = {
        "?per_page=500",
        "?per_page=500&page=2",
        "?per_page=500&with_eu_listings=true&language=fr,en",
        "?per_page=500&with_eu_listings=true&language=es&page=2",
        "?per_page=500&language=zz",
        "?taxonomy=CMS",
        "?name=Loxodonta+africana",
        "?name=nobody"
      })
  void pagesOfTheIndexAreTheSame(String query) throws Exception {
    assertSame("/api/v1/taxon_concepts", query);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"cites_legislation", "eu_legislation", "distributions", "references"})
  void answersAboutEveryTaxonAreTheSame(String endpoint) throws Exception {
    for (int id : DemoTaxa.ids(client)) {
      var language = LANGUAGES.get(id % LANGUAGES.size());
      var query =
          switch (endpoint) {
            case "references" -> "";
            case "distributions" -> "?language=" + language;
            default -> "?language=%s&scope=%s".formatted(language, SCOPES.get(id / 3 % 3));
          };
      assertSame("/api/v1/taxon_concepts/%d/%s".formatted(id, endpoint), query);
    }
  }

  @Test
  void downloadsAreTheSame() throws Exception {
    assertSame("/api/v1/downloads", "");
  }

  private static void assertSame(String path, String query) throws Exception {
    JsonNode json = client.json(path + ".json" + query);
    var xml = XmlStructure.of(client.get(path + ".xml" + query).body());
    assertThat(XmlStructure.comparable(xml))
        .as(path + query)
        .isEqualTo(XmlStructure.comparable(json));
  }
}
