package org.saola.listing;

import org.junit.jupiter.api.Test;

/** The worked examples of the contract (5.7) that turn on populations, parties and exclusions. */
class PlaceExamplesTest {
  @Test
  void splitListingShowsBothHalves() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes                   | cites | current  | historic
        K     | KINGDOM |        |        |                           | I/II  |          |
        O     | ORDER   | K      |        | +II 1975                  | I/II  | +II      |
        G     | GENUS   | O      |        |                           | I/II  | +II of O |
        S     | SPECIES | G      | 1,2    | +I 1977 !@1 ; +II 1977 @1 | I/II  | +I, +II  | +II of O
        """);
  }

  @Test
  void familyIsListedExceptOnePopulation() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes      | cites | current
        K     | KINGDOM |        |        |              | II/NC |
        O     | ORDER   | K      |        |              | II/NC |
        F     | FAMILY  | O      |        | +II 1980 !@1 | II/NC | +II
        G     | GENUS   | F      |        |              | II/NC | +II of F
        S1    | SPECIES | G      | 1      |              | NC    |
        S2    | SPECIES | G      | 1,2    |              | II    | +II of F
        S3    | SPECIES | G      |        |              | II    | +II of F
        """);
  }

  @Test
  void genusIsListedByAPartyForItsPopulation() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes         | cites  | current
        K     | KINGDOM |        |        |                 | III/NC |
        O     | ORDER   | K      |        |                 | III/NC |
        F     | FAMILY  | O      |        |                 | III    |
        G     | GENUS   | F      |        | +III 1980 P1 @1 | III/NC | +III
        S1    | SPECIES | G      | 1      |                 | III    | +III of G
        S2    | SPECIES | G      | 2      |                 | NC     |
        S3    | SPECIES | G      |        |                 | III    | +III of G
        """);
  }

  @Test
  void onePartyWithdrawsAndTheOtherStays() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes                                       | cites  | current     | historic
        K     | KINGDOM |        |        |                                               | III/NC |             |
        G     | GENUS   | K      |        |                                               | III    |             |
        S     | SPECIES | G      |        | +III 1980 P1 ; (+III 1985 P2) ; (-III 1990 P2) | III    | +III        | +III, -III
        """);
  }

  @Test
  void excludedSpeciesHasNoRows() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes                      | cites       | current
        K     | KINGDOM |        |        |                              | I/II/III/NC |
        O     | ORDER   | K      |        | +II 1975 !E                  | I/II/III/NC | +II
        F     | FAMILY  | O      |        |                              | I/II        | +II of O
        G     | GENUS   | F      |        |                              | I/II/NC     | +II of O
        S1    | SPECIES | G      | 1,2    | +I 1977 !@1 ; +II 1977 @1    | I/II        | +I, +II
        S2    | SPECIES | G      | 1      |                              | II          | +II of O
        E     | SPECIES | G      | 1      |                              | NC          |
        F2    | FAMILY  | O      |        |                              | III         | +II of O
        S3    | SPECIES | F2     |        | +III 1970 P1                 | III         | +III
        """);
  }

  @Test
  void excludedGenusTakesItsSpeciesOut() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes     | cites   | current
        K     | KINGDOM |        |        |             | I/II/NC |
        F     | FAMILY  | K      |        | +II 1975 !E | I/II/NC | +II
        E     | GENUS   | F      |        |             | NC      |
        S1    | SPECIES | E      | 1      |             | NC      |
        C     | GENUS   | F      |        | +I 1985     | I       | +I
        S2    | SPECIES | C      | 1      |             | I       | +I of C
        G     | GENUS   | F      |        |             | II      | +II of F
        """);
  }

  @Test
  void subspeciesSplitTheirSpecies() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes     | cites
        K     | KINGDOM    |        |        |             | I/II/NC
        G     | GENUS      | K      |        |             | I/II/NC
        S     | SPECIES    | G      |        | +II 1980 !B | I/II/NC
        A     | SUBSPECIES | S      |        | +I 1990     | I
        B     | SUBSPECIES | S      |        |             | NC
        C     | SUBSPECIES | S      |        |             | II
        """);
  }

  @Test
  void speciesListedForOnePopulationOnlyIsNotFullyCovered() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes     | cites | eu
        K     | KINGDOM |        |        |             | II/NC | B/NC
        O     | ORDER   | K      |        |             | II/NC | B/NC
        G     | GENUS   | O      |        |             | II/NC | B/NC
        S     | SPECIES | G      | 1,2    | +II 1980 @1 ; EU+B @1 | II/NC | B/NC
        """);
  }

  @Test
  void speciesInAnnexAOfAGenusInAnnexB() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes | cites | eu     | eu current
        K     | KINGDOM |        |        |         | NC    | A/B/NC |
        O     | ORDER   | K      |        |         | NC    | A/B/NC |
        F     | FAMILY  | O      |        |         | NC    | A/B    |
        G     | GENUS   | F      |        | EU+B    | NC    | A/B    | +B
        S1    | SPECIES | G      |        | EU+A    | NC    | A      | +A
        S2    | SPECIES | G      |        |         | NC    | B      | +B of G
        """);
  }

  @Test
  void annexDStandsForItself() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes | cites | eu
        K     | KINGDOM |        |        |         | NC    | D/NC
        O     | ORDER   | K      |        |         | NC    | D/NC
        F     | FAMILY  | O      |        |         | NC    | D/NC
        G     | GENUS   | F      |        |         | NC    | D
        S     | SPECIES | G      |        | EU+D    | NC    | D
        """);
  }

  @Test
  void nearerListingReplacesTheFamilysRow() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes  | cites | current  | historic
        K     | KINGDOM |        |        |          | I/II  |          |
        F     | FAMILY  | K      |        | +II 1975 | I/II  | +II      |
        G     | GENUS   | F      |        |          | I     | +II of F |
        S     | SPECIES | G      |        | +I 1983  | I     | +I       | +II of F
        """);
  }
}
