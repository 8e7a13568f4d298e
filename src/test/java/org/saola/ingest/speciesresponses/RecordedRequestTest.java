package org.saola.ingest.speciesresponses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.ingest.speciesresponses.RecordedRequest.Endpoint;
import org.saola.ingest.speciesresponses.RecordedRequest.Scope;
import org.saola.language.Language;
import org.saola.taxonomy.Taxonomy;

class RecordedRequestTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          taxon_concepts.json                                             | INDEX             | 0  | CITES_EU | EN | CURRENT
          taxon_concepts.json_name=Aus%20bus+page=1+per_page=500.json     | INDEX             | 0  | CITES_EU | EN | CURRENT
          taxon_concepts.json_updated_since=2018-01-01T00%3A00%3A00+page=1.json | INDEX       | 0  | CITES_EU | EN | CURRENT
          taxon_concepts.json_taxonomy=CMS&language=FR%2CEN&page=2.json   | INDEX             | 0  | CMS      | FR | CURRENT
          taxon_concepts_12_cites_legislation.json                        | CITES_LEGISLATION | 12 | CITES_EU | EN | CURRENT
          taxon_concepts_12_cites_legislation.json_language=fr+scope=all.json | CITES_LEGISLATION | 12 | CITES_EU | FR | ALL
          taxon_concepts_12_eu_legislation.json_scope=Historic.json       | EU_LEGISLATION    | 12 | CITES_EU | EN | HISTORIC
          taxon_concepts_12_eu_legislation_scope=all+language=es          | EU_LEGISLATION    | 12 | CITES_EU | ES | ALL
          taxon_concepts_12_distributions.json_language=fr,en.json        | DISTRIBUTIONS     | 12 | CITES_EU | EN | CURRENT
          taxon_concepts_12_references                                    | REFERENCES        | 12 | CITES_EU | EN | CURRENT
          """)
  void tellsTheRequestOfAFileName(
      String name, Endpoint endpoint, int id, Taxonomy taxonomy, Language language, Scope scope) {
    assertThat(RecordedRequest.ofFileName(name))
        .contains(new RecordedRequest(endpoint, id, taxonomy, language, scope));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/api/v1/taxon_concepts/12/cites_legislation.json?language=fr&scope=all | CITES_LEGISLATION | 12 | FR | ALL
          /api/v1/taxon_concepts?page=3&taxonomy=CITES                                              | INDEX             | 0  | EN | CURRENT
          taxon_concepts/12/references                                                              | REFERENCES        | 12 | EN | CURRENT
          """)
  void tellsTheRequestOfAUri(
      String uri, Endpoint endpoint, int id, Language language, Scope scope) {
    assertThat(RecordedRequest.ofUri(uri))
        .contains(new RecordedRequest(endpoint, id, Taxonomy.CITES_EU, language, scope));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "downloads.json",
        "taxon_concepts.xml",
        "taxon_concepts_12_common_names.json",
        "taxon_concepts_12345678901_references.json",
        "assessment_12.json"
      })
  void tellsNothingElse(String name) {
    assertThat(RecordedRequest.ofFileName(name)).isEmpty();
  }
}
