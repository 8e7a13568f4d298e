package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNameTest {

  @ParameterizedTest(name = "{0} of rank {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ficta ficta                   |             | Ficta ficta              | species
          Ficta ficta Nobody, 1900      |             | Ficta ficta              | species
          Ficta ficta de Nobody         |             | Ficta ficta              | species
          Ficta ficta Hook. f. ex Nemo  |             | Ficta ficta              | species
          Ficta ficta f. alba           |             | Ficta ficta f. alba      | form
          Ficta ficta subsp. minor Nemo |             | Ficta ficta ssp. minor   | subspecies
          Ficta ficta minor             | subspecies  | Ficta ficta ssp. minor   | subspecies
          Ficta ficta minor             | Unterart    | Ficta ficta ssp. minor   | subspecies
          Ficta ficta minor             | infraspecies | Ficta ficta ssp. minor  | infraspecific
          Ficta ficta minor Nemo, 1900  |             | Ficta ficta ssp. minor   | subspecies
          Ficta ficta minor             |             | Ficta ficta ssp. minor   | infraspecific
          Ficta ficta minor             | species     | Ficta ficta ssp. minor   | infraspecific
          Ficta ficta var. nova         | variety     | Ficta ficta var. nova    | variety
          Ficta × ficta                 |             | Ficta × ficta            | species
          Ficta ×ficta (Nemo) Nobody    | species     | Ficta ×ficta             | species
          Ficta (Fictella) ficta        | species     | Ficta ficta              | species
          Ficta ficta              | sp.         | Ficta ficta              | species
          Ficta o'ficta                 | Art         | Ficta o'ficta            | species
          Ficta cf. ficta               | soort       | Ficta cf. ficta          | species
          Ficta sp. Rock (A.Nemo 12)    | espèce      | Ficta sp. Rock (A.Nemo 12) | species
          Ficta ficta agg.              | especie     | Ficta ficta agg.         | species
          Ficta ficta × Ficta altera    | hybrid      | Ficta ficta × Ficta altera | species
          """)
  void tellsThePartsOfNames(
      String full, @Nullable String rank, String composed, String expectedRank) {
    var name = ArchiveName.parse(full, rank == null ? "" : rank, null);
    assertThat(name.composed(true)).isEqualTo(composed);
    assertThat(name.rank()).isEqualTo(expectedRank);
    assertThat(name.genus()).isEqualTo("Ficta");
    assertThat(name.problem()).isNull();
  }

  @ParameterizedTest(name = "{0} of rank {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ficta                | genus      | is of rank genus
          Ficta Nobody         | Gattung    | is of rank genus
          Ficta                |            | names no species
          Ficta                | species    | names no species, though its rank says species
          Ficta ficta          | subspecies | names a species only, though its rank says subspecies
          Ficta ficta          | genus      | names a species, though its rank says genus
          unknown              | species    | names no species, though its rank says species
          """)
  void saysWhyANameCanNotBeAssessed(String full, @Nullable String rank, String problem) {
    assertThat(ArchiveName.parse(full, rank == null ? "" : rank, null).problem())
        .isEqualTo(problem);
  }

  @ParameterizedTest(name = "{0} with {1} is of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ficta ficta (Nemo & Other, 1900) |              | (Nemo & Other, 1900)
          Ficta ficta Nemo, 1900           | Nemo, 1900   | Nemo, 1900
          Ficta ficta                      | Nemo         | Nemo
          Ficta ficta var. nova (L.) Nemo  |              | (L.) Nemo
          """)
  void keepsTheAuthorWhereverItStands(String full, @Nullable String author, String expected) {
    var name = ArchiveName.parse(full, "", author);
    assertThat(name.author()).isEqualTo(expected);
    assertThat(name.verbatim()).doesNotContain("Nemo");
  }

  @ParameterizedTest(name = "{0} isn't found as Ficta ficta")
  @CsvSource({"Ficta cf. ficta", "Ficta aff. ficta", "Ficta ficta × Ficta altera", "Ficta ficta?"})
  void neverTakesADoubtForASpecies(String full) {
    assertThat(ArchiveName.parse(full, "species", null).binomial()).isNotEqualTo("Ficta ficta");
  }
}
