package org.saola.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.language.Language;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;

/** What the parameters of API v1 do, each by an example of the demo. */
final class SpeciesPlusParametersTest extends DemoServer {

  @BeforeAll
  static void publishDumps(@TempDir Path directory) throws IOException {
    for (var language : Language.values()) {
      var file = Files.writeString(directory.resolve(language.code()), "{}");
      database()
          .downloads(Dataset.SPECIES_PLUS)
          .publish(language, file, new DownloadStatistics(1, Instant.EPOCH, 1, 2, 2, 0.5));
    }
  }

  @ParameterizedTest(name = "{0}: {1} is {2} because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          taxon_concepts?name=LOXODONTA%20africana | /pagination/total_entries | 1 | names have no case
          taxon_concepts?name=Loxodonta%20afri | /pagination/total_entries | 0 | a name counts as a whole
          taxon_concepts?name=%20 | /pagination/per_page | 500 | a blank name is none
          taxon_concepts?name=nobody&name=Loxodonta%20africana | /pagination/total_entries | 1 | the last one counts
          taxon_concepts?name=Loxodonta&with_descendants=true | /taxon_concepts/1/full_name | Loxodonta africana | the species is below the genus
          taxon_concepts?name=Loxodonta&with_descendants=false | /pagination/total_entries | 1 | the genus alone has the name
          taxon_concepts?name=Loxodonta%20africana&taxonomy=cites | /taxon_concepts/0/id | 24 | the taxonomy has no case
          taxon_concepts?taxonomy=CMS | /taxon_concepts/0/cites_listing | null | CITES lists no names of CMS
          taxon_concepts?updated_since=2999-01-01 | /pagination/total_entries | 0 | nothing is so new
          taxon_concepts?name=Loxodonta%20africana&updated_since=1990-01-01T00:00:00%2B02:00 | /pagination/total_entries | 1 | an offset is taken
          taxon_concepts?name=Loxodonta%20africana&language=FR | /taxon_concepts/0/common_names/0/language | FR | other languages are left out
          taxon_concepts?name=Loxodonta%20africana&with_eu_listings=true | /taxon_concepts/0/eu_listings/0/annex | A | they were asked for
          taxon_concepts?name=Loxodonta%20africana&with_eu_listings=false | /taxon_concepts/0/eu_listings | absent | they were not
          taxon_concepts?page=3&per_page=20 | /pagination/current_page | 3 | it was asked for
          taxon_concepts?page=99999 | /taxon_concepts/0 | absent | there is none so late
          taxon_concepts?per_page=7 | /pagination/per_page | 7 | small pages are allowed
          taxon_concepts?per_page=501 | /pagination/per_page | 500 | it is the most
          taxon_concepts?format=xml&controller=x&action=y&per_page=1 | /pagination/per_page | 1 | these names are tolerated
          taxon_concepts/24/cites_legislation?scope=current | /cites_listings/0/is_current | true | the others are left out
          taxon_concepts/24/cites_legislation?scope=HISTORIC | /cites_listings/0/is_current | false | those alone
          taxon_concepts/24/cites_legislation?scope=all | /cites_listings/0/is_current | false | the oldest comes first
          taxon_concepts/24/cites_legislation?scope=whatever | /cites_listings/0/is_current | true | it is taken as current
          taxon_concepts/24/eu_legislation?scope=all | /eu_listings/0/is_current | false | the oldest comes first
          taxon_concepts/24/distributions?language=fr | /1/name | Bénin | names are French
          taxon_concepts/24/distributions?language=zz | /1/name | Benin | unknown languages are English
          downloads?lang=fr | /0/filters/lang | fr | the dump is in French
          downloads?lang=zz | /0 | absent | there is none
          downloads?taxonomy=CMS | /0/filters/taxonomy | CITES_EU | it has no effect
          """)
  void haveTheirEffect(String target, String pointer, String value, String because)
      throws Exception {
    var found = client.json("/api/v1/" + target).at(pointer);
    assertThat(found.isMissingNode() ? "absent" : found.asString("null"))
        .as(because)
        .isEqualTo(value);
  }

  @Test
  void theLatestDownloadIsInTheLanguageAskedFor() throws Exception {
    var answer = client.get("/api/v1/downloads/latest?lang=es&taxonomy=CMS");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("cites_eu_es.ndjson.gz");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          taxon_concepts?colour=red&Size=2 | 422 | Unpermitted parameters (colour, Size)
          taxon_concepts?scope=all | 422 | Unpermitted parameters (scope)
          taxon_concepts/24/references?language=fr | 422 | Unpermitted parameters (language)
          taxon_concepts/24/distributions?page=2 | 422 | Unpermitted parameters (page)
          downloads?language=fr | 422 | Unpermitted parameters (language)
          taxon_concepts?page=0 | 422 | Invalid parameter format: page
          taxon_concepts?page=-1 | 422 | Invalid parameter format: page
          taxon_concepts?page[]=1 | 422 | Invalid parameter format: page
          taxon_concepts?per_page=0 | 422 | Invalid parameter format: per_page
          taxon_concepts?with_descendants=True | 422 | Invalid parameter format: with_descendants
          taxon_concepts?with_eu_listings=1 | 422 | Invalid parameter format: with_eu_listings
          taxon_concepts?with_descendants=true | 422 | Invalid use of with_descendants
          taxon_concepts?taxonomy=CITES_EU | 422 | Unknown taxonomy: CITES_EU
          taxon_concepts/987654321/references | 404 | Couldn't find TaxonConcept with 'id'=987654321
          taxon_concepts/24abc/references | 404 | Couldn't find TaxonConcept with 'id'=24abc
          """)
  void wrongOnesAreRefused(String target, int status, String message) throws Exception {
    var answer = client.get("/api/v1/" + target);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(
            ApiClient.JSON
                .readTree(new String(answer.body(), UTF_8))
                .at("/error/message")
                .asString())
        .isEqualTo(message);
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (var row : CompatibilityTable.read().rows()) {
      if (!row.isThere() && row.kind() == CompatibilityTable.Kind.ROUTE) {
        assertThat(client.get(row.name().replace("GET ", "")).statusCode())
            .as(row.name())
            .isEqualTo(404);
      }
    }
  }
}
