package org.saola.listing;

import org.junit.jupiter.api.Test;

/** Status, origin and nc flag (rules, sections 2 to 4). */
class StatusRulesTest {
  /** Rule 2.4: S was reached in vain, so V's status goes no higher. */
  @Test
  void taxonReachedInVainBlocksTheWayUp() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes     | status            | nc  | current  | cites
        K     | KINGDOM    |        |        |             | LISTED, INHERITED | yes |          | I/II/NC
        G     | GENUS      | K      |        | +II 1980 @1 | LISTED, EXPLICIT  | yes | +II      | I/II/NC
        S     | SPECIES    | G      | 2      |             | NONE, INHERITED   | yes |          | I/NC
        V     | SUBSPECIES | S      | 2      | +I 1990     | LISTED, EXPLICIT  |     | +I       | I
        S2    | SPECIES    | G      | 1      |             | LISTED, INHERITED |     | +II of G | II
        """);
  }

  /** Rule 3.3: untouched, S becomes a container of what is listed. */
  @Test
  void untouchedTaxonBecomesAContainer() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes | status            | nc  | current | cites
        K     | KINGDOM    |        |        |         | LISTED, INHERITED | yes |         | I/NC
        G     | GENUS      | K      |        |         | LISTED, INHERITED | yes |         | I/NC
        S     | SPECIES    | G      | 2      |         | LISTED, INHERITED | yes |         | I/NC
        V     | SUBSPECIES | S      | 2      | +I 1990 | LISTED, EXPLICIT  |     | +I      | I
        S2    | SPECIES    | G      | 1      |         | NONE, UNTOUCHED   | yes |         | NC
        """);
  }

  /** Rules 2.1 and 3.5: an inclusion gives no status, and an untouched taxon keeps its flag. */
  @Test
  void inclusionAloneGivesNoStatus() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes               | status          | nc  | current | cites
        K     | KINGDOM |        |        |                       | NONE, UNTOUCHED | yes |         | II/NC
        F     | FAMILY  | K      |        | (+II 1980)            | NONE, UNTOUCHED | yes |         | II/NC
        S     | SPECIES | F      | 1      | (+I 1976) ; +II 1980 >F | NONE, UNTOUCHED | yes | +II   | II/NC
        S2    | SPECIES | F      | 1      |                       | NONE, UNTOUCHED | yes |         | NC
        """);
  }

  /** Rules 2.2 and 2.4: a deletion goes down like a listing, and ends the way up. */
  @Test
  void deletionGoesDownAndStopsTheWayUp() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes               | status             | nc  | cites
        K     | KINGDOM    |        |        |                       | NONE, UNTOUCHED    | yes | I/II/NC
        G     | GENUS      | K      |        | (+II 1976) ; -II 1985 | DELETED, EXPLICIT  | yes | I/II/NC
        S     | SPECIES    | G      | 1      | +I 1979               | LISTED, EXPLICIT   |     | I
        S2    | SPECIES    | G      | 1      |                       | DELETED, INHERITED | yes | II/NC
        V2    | SUBSPECIES | S2     | 1      | +II 1991              | LISTED, EXPLICIT   |     | II
        """);
  }

  /** Rule 3.2 and its exceptions, of any designation. */
  @Test
  void limitToPopulationsIsLifted() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes                   | nc  | cites   | eu
        K     | KINGDOM |        |        |                           | yes | I/II/NC | B/NC
        G     | GENUS   | K      |        |                           | yes | I/II/NC | B/NC
        S1    | SPECIES | G      | 1,2    | +II @1                    | yes | II/NC   | NC
        S2    | SPECIES | G      | 1,2    | +II @1 P1                 |     | II      | NC
        S3    | SPECIES | G      | 1,2    | +II @1 ; EU+B             |     | II      | B
        S4    | SPECIES | G      | 1,2    | +II @1 ; EU0+B            |     | II      | B
        S5    | SPECIES | G      | 1,2    | +II @1 ; R+II 1990 P3     |     | II      | NC
        S6    | SPECIES | G      | 1,2    | +II @1 ; (+I 1976)        | yes | II/NC   | NC
        S7    | SPECIES | G      | 1,2    | +II @1 ; +I !@1           |     | I/II    | NC
        """);
  }

  /** Rules 1.3a and 2.2: rows ask for all places, the status for any. */
  @Test
  void oneExceptedPlaceExcludesTheStatusAllThemTheRow() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes | status              | nc  | current  | cites
        K     | KINGDOM |        |        |         | LISTED, INHERITED   | yes |          | II/NC
        G     | GENUS   | K      |        | +II !@1 | LISTED, EXPLICIT    | yes | +II      | II/NC
        S1    | SPECIES | G      | 1      |         | EXCLUDED, INHERITED | yes |          | NC
        S2    | SPECIES | G      | 1,2    |         | EXCLUDED, INHERITED |     | +II of G | II
        S3    | SPECIES | G      | 2      |         | LISTED, INHERITED   |     | +II of G | II
        S4    | SPECIES | G      |        |         | LISTED, INHERITED   |     | +II of G | II
        """);
  }

  /** Rules 2.1 and 3.5: S is excluded explicitly and keeps its flag, V inherits and loses it. */
  @Test
  void excludedSpeciesStillShowsTheFamilysRow() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes    | status              | nc  | current  | cites
        K     | KINGDOM    |        |        |            | LISTED, INHERITED   | yes |          | I/II/NC
        F     | FAMILY     | K      |        | +II 1980   | LISTED, EXPLICIT    | yes | +II      | I/II/NC
        G     | GENUS      | F      |        | +I 1990 !S | LISTED, EXPLICIT    | yes | +I       | I/II/NC
        S     | SPECIES    | G      | 1      |            | EXCLUDED, EXPLICIT  | yes | +II of F | II/NC
        V     | SUBSPECIES | S      | 1      |            | EXCLUDED, INHERITED |     | +II of F | II
        S2    | SPECIES    | G      | 1      |            | LISTED, INHERITED   |     | +I of G  | I
        """);
  }

  /** Rules 2.2 and 2.3: a path goes on with the status it meets; the strongest value counts. */
  @Test
  void pathGoesOnBelowATaxonWithItsStatus() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes     | status            | current  | cites
        K     | KINGDOM |        |        |             | LISTED, INHERITED |          | I/II/NC
        F     | FAMILY  | K      |        | +II 1980    | LISTED, EXPLICIT  | +II      | I/II/NC
        G     | GENUS   | F      |        | +I 1990 !@1 | LISTED, EXPLICIT  | +I       | I/II
        S     | SPECIES | G      | 1      |             | LISTED, INHERITED | +II of F | II
        S2    | SPECIES | G      | 1,2    |             | LISTED, INHERITED | +I of G  | I
        G2    | GENUS   | F      |        | +I 1990 @2  | LISTED, EXPLICIT  | +I       | I/II/NC
        S3    | SPECIES | G2     | 1      |             | LISTED, INHERITED | +II of F | II
        """);
  }

  /** Rule 4.2: of taxa with children, only species join what they inherit. */
  @Test
  void speciesJoinsInheritedRowsAndASubspeciesDoesNot() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes  | nc  | current  | cites
        K     | KINGDOM    |        |        |          | yes |          | I/II
        G     | GENUS      | K      |        | +II 1980 |     | +II      | I/II
        S     | SPECIES    | G      | 1      |          |     | +II of G | I/II
        V     | SUBSPECIES | S      | 1      |          |     | +II of G | I
        W     | VARIETY    | V      | 1      | +I 1990  |     | +I       | I
        """);
  }

  /** Rule 3.3: an excluded ancestor counts too, so G is no container. */
  @Test
  void explicitlyExcludedAncestorCounts() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes     | status             | nc  | cites
        K     | KINGDOM |        |        |             | LISTED, INHERITED  | yes | I/II/NC
        O     | ORDER   | K      |        |             | NONE, UNTOUCHED    | yes | I/NC
        F     | FAMILY  | O      |        |             | EXCLUDED, EXPLICIT | yes | I/NC
        G     | GENUS   | F      |        |             | LISTED, INHERITED  |     | I
        S     | SPECIES | G      | 1      | +I 1990     | LISTED, EXPLICIT   |     | I
        Z     | ORDER   | K      |        | +II 1980 !F | LISTED, EXPLICIT   |     | II
        """);
  }

  /** Rules 2.2 and 4.4: EU paths start at rows of the open slice, current or not. */
  @Test
  void euPathsStartAtRowsThatAreNotCurrent() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes    | eu status           | eu current | eu
        K     | KINGDOM |        |        |            | LISTED, INHERITED   |            | A/C/D/NC
        F     | FAMILY  | K      |        | (EU+B !G)  | LISTED, EXPLICIT    |            | A/C/D/NC
        G     | GENUS   | F      |        |            | EXCLUDED, INHERITED |            | NC
        S     | SPECIES | G      | 1      |            | EXCLUDED, INHERITED |            | NC
        G2    | GENUS   | F      |        | EU+A       | LISTED, EXPLICIT    | +A         | A
        G3    | GENUS   | F      |        | EU+C P1 @1 | LISTED, EXPLICIT    | +C         | C
        S4    | SPECIES | G3     | 2      |            | LISTED, INHERITED   |            |
        G4    | GENUS   | F      |        | EU0+D      | LISTED, EXPLICIT    | +D         | D
        S5    | SPECIES | G4     | 1      |            | LISTED, INHERITED   | +D of G4   | D
        """);
  }
}
