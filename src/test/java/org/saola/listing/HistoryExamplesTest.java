package org.saola.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The worked examples of the contract (5.7) that turn on dates, deletions and distances. */
class HistoryExamplesTest {
  @Test
  void deletedSpeciesKeepsTheSymbolOfItsListedSubspecies() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes             | cites
        K     | KINGDOM    |        |        |                     | I/NC
        F     | FAMILY     | K      |        |                     | I/NC
        G     | GENUS      | F      |        |                     | I/NC
        S     | SPECIES    | G      |        | (+I 1975) ; -I 2000 | I/NC
        V     | SUBSPECIES | S      |        | +I 1990             | I
        """);
  }

  @Test
  void deletedSpeciesWithoutListedChildIsNotListed() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes             | cites | current
        K     | KINGDOM |        |        |                     | NC    |
        G     | GENUS   | K      |        |                     | NC    |
        S     | SPECIES | G      |        | (+I 1975) ; -I 2000 | NC    | -I
        """);
  }

  @Test
  void oneListedSubspeciesMarksAllAbove() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes | cites
        K     | KINGDOM    |        |        |         | I/NC
        G     | GENUS      | K      |        |         | I/NC
        S     | SPECIES    | G      |        |         | I/NC
        A     | SUBSPECIES | S      |        | +I 1990 | I
        B     | SUBSPECIES | S      |        |         | NC
        """);
  }

  @Test
  void oneListedSpeciesMarksAllAbove() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes  | cites
        K     | KINGDOM |        |        |          | II/NC
        F     | FAMILY  | K      |        |          | II/NC
        G     | GENUS   | F      |        |          | II/NC
        S1    | SPECIES | G      |        | +II 1980 | II
        S2    | SPECIES | G      |        |          | NC
        """);
  }

  @Test
  void flagOfGenusWithItsOnlySpeciesListedShowsOneLevelUp() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes  | cites
        K     | KINGDOM |        |        |          | II/NC
        O     | ORDER   | K      |        |          | II/NC
        F     | FAMILY  | O      |        |          | II/NC
        G     | GENUS   | F      |        |          | II
        S     | SPECIES | G      |        | +II 1980 | II
        """);
  }

  @Test
  void speciesIsUplistedBelowItsListedFamily() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes  | cites   | current  | historic
        K     | KINGDOM |        |        |          | I/II/NC |          |
        O     | ORDER   | K      |        |          | I/II    |          |
        F     | FAMILY  | O      |        | +II 1977 | I/II    | +II      |
        G     | GENUS   | F      |        |          | I/II    | +II of F |
        S1    | SPECIES | G      |        | +I 1987  | I       | +I       | +II of F
        S2    | SPECIES | G      |        |          | II      | +II of F |
        """);
  }

  @Test
  void laterListingFartherAwayDoesNotReachTheSpecies() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes      | cites  | current  | historic
        K     | KINGDOM |        |        |              | II/III |          |
        O     | ORDER   | K      |        | +II 1995     | II/III | +II      |
        F     | FAMILY  | O      |        |              | III    | +II of O |
        G     | GENUS   | F      |        |              | III    | +II of O |
        S     | SPECIES | G      |        | +III 1980 P1 | III    | +III     |
        """);
  }

  @Test
  void speciesIsTransferred() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes              | cites | current | historic
        K     | KINGDOM |        |        |                      | II/NC |         |
        G     | GENUS   | K      |        |                      | II    |         |
        S     | SPECIES | G      |        | (+I 1975) ; +II 1997 | II    | +II     | +I
        """);
  }

  @Test
  void familyIsDeletedAboveListedSpecies() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes               | cites | current        | historic
        K     | KINGDOM |        |        |                       | I/NC  |                |
        O     | ORDER   | K      |        |                       | I/NC  |                |
        F     | FAMILY  | O      |        | (+II 1975) ; -II 1983 | I/NC  | -II            | +II
        G     | GENUS   | F      |        |                       | I/NC  | -II of F       | +II of F
        S1    | SPECIES | G      |        | +I 1979               | I     | +I             | +II of F
        S2    | SPECIES | G      |        |                       | NC    | -II of F       | +II of F
        """);
  }

  @Test
  void inclusionTellsOfTheFamilyListingAndReplacesItsRow() {
    var scenario =
        Scenario.check(
            """
            taxon | rank    | parent | places | changes                  | cites | current | historic
            K     | KINGDOM |        |        |                          | II    |         |
            F     | FAMILY  | K      |        | +II 1977                 | II    | +II     |
            S     | SPECIES | F      |        | (+II 1975) ; +II 1977 >F | II    | +II     | +II
            """);
    assertThat(scenario.autoNotes("S")).containsExactly("none", "FAMILY listing F spp.");
  }

  @Test
  void reservationsDoNotChangeTheString() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes                                            | cites | current   | historic
        K     | KINGDOM |        |        |                                                    | I/NC  |           |
        G     | GENUS   | K      |        |                                                    | I     |           |
        S     | SPECIES | G      |        | +I 1975 ; (R+I 1976 P1) ; R-I 1980 P1 ; R+I 1977 P2 | I     | +I, R+I, R-I | R+I
        """);
  }
}
