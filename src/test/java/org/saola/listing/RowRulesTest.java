package org.saola.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which rows a taxon shows, and which are current (rules, section 1). */
class RowRulesTest {
  /** Rule 1.3a: kingdom to species are tested, and the taxon itself. */
  @Test
  void subfamilyIsForgottenAmongExceptedTaxa() {
    Scenario.check(
        """
        taxon | rank      | parent | places | changes | current
        K     | KINGDOM   |        |        |         |
        F     | FAMILY    | K      |        | +II !B !G2 | +II
        B     | SUBFAMILY | F      |        |         |
        G     | GENUS     | B      |        |         | +II of F
        G2    | GENUS     | F      |        |         |
        S2    | SPECIES   | G2     |        |         |
        """);
  }

  /** Rule 1.3a. */
  @Test
  void taxonWithoutPlacesIsNotLimited() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes | current
        G     | GENUS   |        |        | +II @1  | +II
        S1    | SPECIES | G      | 1      |         | +II of G
        S2    | SPECIES | G      | 2      |         |
        S3    | SPECIES | G      |        |         | +II of G
        """);
  }

  /** Rule 1.3a: relisting from afar is read when nothing is in force. */
  @Test
  void relistingOfAHigherTaxonReachesADelistedSpecies() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes             | current  | historic
        F     | FAMILY  |        |        | +II 1995            | +II      |
        S     | SPECIES | F      |        | (+I 1976) ; (-I 1985) | +II of F | +I, -I
        """);
  }

  /** Rule 1.4i: the own row stays as curated, the inherited one ends. */
  @Test
  void laterAdditionEndsTheInheritedRow() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes            | current | historic
        F     | FAMILY  |        |        | +II 1977           | +II     |
        S     | SPECIES | F      |        | +I 1983 ; +II 1990 | +I, +II | +II of F
        """);
  }

  /** Rule 1.4ii: a hidden row ends no inclusion, a visible one does. */
  @Test
  void inclusionEndsWithALaterVisibleRow() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes                           | current | historic
        F     | FAMILY  |        |        | (+II 1977)                        |         | +II
        S1    | SPECIES | F      |        | +II 1977 >F ; +I 1990             | +I      | +II
        S2    | SPECIES | F      |        | +II 1977 >F ; +I 1990 hidden      | +II     |
        S3    | SPECIES | F      |        | +II 1977 >F ; -II 1990            | -II     | +II
        """);
  }

  /** Rule 1.4iii. */
  @Test
  void inclusionTakesOverTheTextsOfTheRowItReplaces() {
    var scenario =
        Scenario.check(
            """
            taxon | rank    | parent | places | changes     | current
            F     | FAMILY  |        |        | +II 1977 noted | +II
            S     | SPECIES | F      |        | +II 1977 >F | +II
            """);
    assertThat(scenario.citesRows("S"))
        .extracting(row -> row.textsFrom() == null ? "none" : row.textsFrom().taxon().toString())
        .containsExactly("F (1)");
  }

  /** Rule 1.4iii: parties must agree, unless the inclusion names none. */
  @Test
  void inclusionOfAnotherPartyReplacesNothing() {
    Scenario.check(
        """
        taxon | rank    | parent | places | changes          | current
        F     | FAMILY  |        |        | +III 1977 P1     | +III
        S1    | SPECIES | F      |        | +III 1977 >F P1  | +III
        S2    | SPECIES | F      |        | +III 1977 >F     | +III
        S3    | SPECIES | F      |        | +III 1977 >F P2  | +III, +III of F
        """);
  }

  /** Rule 1.5. */
  @Test
  void autoNoteNamesTheTaxonTheRowComesFrom() {
    var scenario =
        Scenario.check(
            """
            taxon | rank       | parent | places | changes             | current
            O     | ORDER      |        |        | +II 1980            | +II
            S     | SPECIES    | O      |        | +I 1990             | +I
            V     | SUBSPECIES | S      |        |                     | +I of S
            """);
    assertThat(scenario.autoNotes("V"))
        .containsExactly("ORDER listing O spp.", "SPECIES listing S");
    assertThat(scenario.autoNotes("O")).containsExactly("none");
  }
}
