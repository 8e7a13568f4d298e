package org.saola.redlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedListCitationTest {
  private static final Coded GLOBAL = new Coded("1", "Global");
  private static final Coded EUROPE = new Coded("2", "Europe");

  @Test
  void namesEverythingThatIsKnown() {
    assertThat(
            new RedListCitation(
                    "Doe, J. & Roe, R.",
                    "2018",
                    "Aus bus",
                    List.of(GLOBAL, EUROPE),
                    "2016",
                    7,
                    9,
                    "10.2305/IUCN.UK.2018-2.RLTS.T7A9.en")
                .text())
        .isEqualTo(
            "Doe, J. & Roe, R. 2018. Aus bus (amended version of 2016 assessment). The IUCN Red"
                + " List of Threatened Species 2018: e.T7A9."
                + " https://dx.doi.org/10.2305/IUCN.UK.2018-2.RLTS.T7A9.en. ");
  }

  @Test
  void namesTheScopeUnlessItIsGlobal() {
    assertThat(
            new RedListCitation("Doe, J.", "2021", "Aus bus", List.of(EUROPE), null, 7, 9, null)
                .text())
        .isEqualTo(
            "Doe, J. 2021. Aus bus (Europe assessment). The IUCN Red List of Threatened Species"
                + " 2021: e.T7A9. ");
  }

  @Test
  void setsNoSecondFullStopAfterInitials() {
    assertThat(new RedListCitation("Doe, J.", null, "Aus bus", List.of(), null, 7, 9, null).text())
        .startsWith("Doe, J. Aus bus. The IUCN");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(new RedListCitation(null, null, "Aus bus", List.of(), null, 7, 9, null).text())
        .isEqualTo("Aus bus. The IUCN Red List of Threatened Species: e.T7A9. ");
  }
}
