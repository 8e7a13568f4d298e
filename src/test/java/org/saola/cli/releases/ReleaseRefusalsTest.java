package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;

/** A release that is not there is refused; without the option there is no such parameter. */
final class ReleaseRefusalsTest extends ReleasesServer {

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/taxon_concepts?release=2025-2             | 404 | {"error":{"message":"release 2025-2 is not kept here; there is 2025 \\"a\\" & b (number 3), 2024-2 (number 2), 2024-1 (number 1)"}}
          /api/v1/taxon_concepts.xml?release=%3C%26         | 404 | <message>release &lt;&amp; is not kept here; there is 2025 "a" &amp; b (number 3)
          /api/v1/taxon_concepts/24/references?release=4    | 404 | release 4 is not kept here
          /api/v1/taxon_concepts/999999/references?release=1 | 404 | Couldn't find TaxonConcept with 'id'=999999
          /api/v1/taxon_concepts?release=                   | 422 | {"error":{"message":"Invalid parameter format: release"}}
          /api/v1/taxon_concepts?release=%20                | 422 | Invalid parameter format: release
          /api/v1/taxon_concepts?release=1&release=1        | 422 | Invalid parameter format: release
          /api/v1/taxon_concepts?release[]=1                | 422 | Invalid parameter format: release
          /api/v1/taxon_concepts/24/references?release=%00  | 422 | Invalid parameter format: release
          /api/v1/taxon_concepts?release=1&relaese=1        | 422 | Unpermitted parameters (relaese)
          /api/v1/taxon_concepts?release=1&page=0           | 422 | Invalid parameter format: page
          /api/v1/taxon_concepts?release=%ff                | 400 | error
          /api/v1/taxon_concepts?release=%27%22%3B--        | 404 | release '\\";-- is not kept here
          /api/v4/assessment/7004?release=2024-2            | 404 | {"error":"release 2024-2 is not kept here; there is 2025-2 (number 2), 2024-1 (number 1)"}
          /api/v4/information/api_version?release=3         | 404 | release 3 is not kept here
          /api/v4/countries?release=3                       | 404 | release 3 is not kept here
          /api/v4/assessment/999999?release=1               | 404 | Assessment ID 999999 not found
          /api/v4/assessment/7004?release=                  | 400 | {"error":"release must be sent once, with the label or number of a release"}
          /api/v4/assessment/7004?release                   | 400 | release must be sent once
          /api/v4/assessment/7004?release=1&a=b&release=1   | 400 | release must be sent once
          /api/v4/assessment/7004?release%5B%5D=1           | 400 | release must be sent once
          /api/v4/taxa/sis/7?release=%00                    | 404 | release \\u0000 is not kept here
          /api/v4/taxa/sis/7?release=%27%22%3B--            | 404 | release '\\";-- is not kept here
          /api/v4/taxa/sis/7?%72elease=3                    | 404 | release 3 is not kept here
          /api/v4/taxa/sis/7?release=%ff                    | 400 | error
          """)
  void refusesPlainly(String target, int status, String words) throws Exception {
    var answer = choosing.get(target.replace("[", "%5B").replace("]", "%5D"));
    assertThat(new String(answer.body(), UTF_8)).contains(words);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/taxon_concepts", "/api/v4/countries"})
  void longLabelsAreCutShortOrRefused(String target) throws Exception {
    var long404 = choosing.get(with(target, "😀".repeat(500)));
    assertThat(long404.statusCode()).isEqualTo(404);
    assertThat(ApiClient.JSON.readTree(long404.body()).toString())
        .contains("release " + "😀".repeat(100) + "… is not kept here");
    assertThat(choosing.get(with(target, "x".repeat(10_000))).statusCode()).isEqualTo(414);
  }

  @Test
  void aNameThatIsNoUtf8IsNoName() throws Exception {
    assertThat(choosing.get("/api/v4/assessment/7004?%ff=1&a=%ff").body())
        .isEqualTo(usual.get("/api/v4/assessment/7004?%ff=1&a=%ff").body());
  }

  @ParameterizedTest
  @FieldSource("org.saola.cli.releases.ReleasesServer#SPECIES_PLUS_TARGETS")
  void withoutTheOptionSpeciesPlusKnowsNoSuchParameter(String target) throws Exception {
    var answer = usual.get(with(target, OLD));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new String(answer.body(), UTF_8)).contains("Unpermitted parameters (release)");
  }

  @ParameterizedTest
  @FieldSource("org.saola.cli.releases.ReleasesServer#RED_LIST_TARGETS")
  void withoutTheOptionTheRedListIgnoresIt(String target) throws Exception {
    for (var release : List.of(OLD, "nonsense", "")) {
      var answer = usual.get(with(target, release));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(usual.get(target).body());
    }
  }
}
