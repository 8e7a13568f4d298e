package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saola.cli.DemoServer;

/** The demo says what the law says. */
final class DemoListingsTest extends DemoServer {

  @ParameterizedTest(name = "{0} is in {1} and {2}, because {3}")
  @CsvFileSource(
      resources = "/org/saola/demo/expected-listings.csv",
      numLinesToSkip = 1,
      maxCharsPerColumn = 9999)
  void servesTheListings(String name, String cites, String eu, String because) throws Exception {
    var found =
        client
            .json("/api/v1/taxon_concepts?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
            .get("taxon_concepts");
    assertThat(found).as(because).hasSize(1);
    assertThat(found.get(0).get("cites_listing").asString()).as(because).isEqualTo(cites);
    assertThat(found.get(0).get("eu_listing").asString()).as(because).isEqualTo(eu);
  }
}
