package org.saola.listing;

import org.junit.jupiter.api.Test;

/** Strings that are known of real taxa (contract 5.7), from histories reduced to what matters. */
class KnownTaxaTest {
  @Test
  void cervusElaphusIsListedBySubspecies() {
    Scenario.check(
        """
        taxon | rank       | parent | places | changes                   | cites       | eu
        K     | KINGDOM    |        |        |                           | I/II/III/NC | A/B/C/NC
        G     | GENUS      | K      |        |                           | I/II/III/NC | A/B/C/NC
        S     | SPECIES    | G      |        |                           | I/II/III/NC | A/B/C/NC
        A     | SUBSPECIES | S      |        | +II 1975 ; EU+B           | II          | B
        B     | SUBSPECIES | S      |        | +III 1976 P1 ; EU+C       | III         | C
        C     | SUBSPECIES | S      |        | +I 1975 ; EU+A            | I           | A
        D     | SUBSPECIES | S      |        |                           | NC          | NC
        """);
  }

  @Test
  void boaConstrictorStandsInTwoAppendices() {
    Scenario.check(
        """
        taxon        | rank       | parent      | places | changes  | cites | current
        K            | KINGDOM    |             |        |          | I/II  |
        Boidae       | FAMILY     | K           |        | +II 1977 | I/II  | +II
        Boa          | GENUS      | Boidae      |        |          | I/II  | +II of Boidae
        constrictor  | SPECIES    | Boa         |        |          | I/II  | +II of Boidae
        occidentalis | SUBSPECIES | constrictor |        | +I 1987  | I     | +I
        nominate     | SUBSPECIES | constrictor |        |          | II    | +II of Boidae
        """);
  }

  @Test
  void cactaceaeAreListedWithoutPereskia() {
    Scenario.check(
        """
        taxon     | rank    | parent    | places | changes            | cites
        Cactaceae | FAMILY  |           |        | +II 1975 !Pereskia | I/II/NC
        Pereskia  | GENUS   | Cactaceae |        |                    | NC
        aculeata  | SPECIES | Pereskia  | 1      |                    | NC
        Ariocarpus | GENUS  | Cactaceae |        | +I 1992            | I
        """);
  }

  @Test
  void ginsengIsListedForOnePopulation() {
    Scenario.check(
        """
        taxon   | rank    | parent | places | changes              | cites | eu
        Panax   | GENUS   |        |        |                      | II/NC | B/NC
        ginseng | SPECIES | Panax  | 1,2    | +II @1 ; EU+B @1     | II/NC | B/NC
        """);
  }

  @Test
  void notomysAquiloLeftTheListsWithItsGenus() {
    Scenario.check(
        """
        taxon   | rank    | parent  | places | changes                     | cites
        Notomys | GENUS   |         |        | (+II 1977) ; -II 1985       | NC
        aquilo  | SPECIES | Notomys | 1      | (+I 1975) ; +II 1977 >Notomys | NC
        """);
  }

  @Test
  void pseudomysFieldiIsListedByASubspecies() {
    Scenario.check(
        """
        taxon     | rank       | parent    | places | changes        | cites | eu
        Pseudomys | GENUS      |           |        |                | I/NC  | A/NC
        fieldi    | SPECIES    | Pseudomys |        |                | I/NC  | A/NC
        praeconis | SUBSPECIES | fieldi    |        | +I 1975 ; EU+A | I     | A
        """);
  }
}
