package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScientificNameTest {

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ficta ficta                   |            | Ficta ficta              | species
          Ficta ficta Nobody, 1900      |            | Ficta ficta              | species
          Ficta ficta de Nobody         |            | Ficta ficta              | species
          Ficta ficta Hook. f. ex Nemo  |            | Ficta ficta              | species
          Ficta ficta f. alba           |            | Ficta ficta f. alba      | form
          Ficta ficta subsp. minor Nemo |            | Ficta ficta ssp. minor   | subspecies
          Ficta ficta minor             | subspecies | Ficta ficta ssp. minor   | subspecies
          Ficta ficta var. nova         | variety    | Ficta ficta var. nova    | variety
          Ficta × ficta                 |            | Ficta × ficta            | species
          Ficta Nobody                  | genus      | Ficta Nobody             | genus
          """)
  void tellsThePartsOfNames(
      String plain, @Nullable String rank, String composed, String expectedRank) {
    var name = ScientificName.parse(plain, rank == null ? "" : rank, null);
    assertThat(name.composed(true)).isEqualTo(composed);
    assertThat(name.rank()).isEqualTo(expectedRank);
    assertThat(name.genus()).isEqualTo("Ficta");
    assertThat(name.assessable()).isEqualTo(!expectedRank.equals("genus"));
  }
}
