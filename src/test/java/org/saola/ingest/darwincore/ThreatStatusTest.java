package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.CategoryReader;

class ThreatStatusTest {
  private static final CategoryReader CATEGORIES = new CategoryReader(CodeListFiles.load());

  @ParameterizedTest(name = "{0} is {1} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CR                                       | CR    | 3.1 |
          Critically Endangered                    | CR    | 3.1 |
          critically endangered                    | CR    | 3.1 |
          LEAST_CONCERN                            | LC    | 3.1 |
          Near Threatened (NT)                     | NT    | 3.1 |
          http://rs.gbif.org/threat_status/DD      | DD    | 3.1 |
          Regionally Extinct                       | RE    | 3.1 |
          RE                                       | RE    | 3.1 |
          VU D2                                    | VU    | 3.1 | D2
          EN B1ab(iii,v)+2ab(iii)                  | EN    | 3.1 | B1ab(iii,v)+2ab(iii)
          EN (A2cd)                                | EN    | 3.1 | A2cd
          VU°                                      | VU    | 3.1 |
          LR/cd                                    | LR/cd | 2.3 |
          Lower Risk/near threatened               | LR/nt | 2.3 |
          conservation dependent                   | LR/cd | 2.3 |
          """)
  void findsTheCategory(String verbatim, String code, String version, @Nullable String criteria) {
    var status = ThreatStatus.of(verbatim, CATEGORIES);
    assertThat(status.known()).isTrue();
    assertThat(status.category().code()).isEqualTo(code);
    assertThat(status.category().version()).isEqualTo(version);
    assertThat(status.category().description()).isNotEqualTo("Unknown");
    assertThat(status.criteria()).isEqualTo(criteria);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CR(PE), true, false",
    "CR (PEW), false, true",
    "Critically Endangered (Possibly Extinct), true, false",
    "CR, false, false"
  })
  void findsTagsOfCriticallyEndangeredTaxa(String verbatim, boolean extinct, boolean inTheWild) {
    var status = ThreatStatus.of(verbatim, CATEGORIES);
    assertThat(status.category().code()).isEqualTo("CR");
    assertThat(status.possiblyExtinct()).isEqualTo(extinct);
    assertThat(status.possiblyExtinctInTheWild()).isEqualTo(inTheWild);
  }

  @ParameterizedTest
  @CsvSource({"Ernstig bedreigd", "VUX", "1", "En danger"})
  void keepsWhatIsNoCategory(String verbatim) {
    var status = ThreatStatus.of(verbatim, CATEGORIES);
    assertThat(status.known()).isFalse();
    assertThat(status.category().code()).isEqualTo(verbatim);
  }
}
