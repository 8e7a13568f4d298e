package org.saola.redlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.CategoryText.Fit;

final class CategoryReaderTest {
  private static final CategoryReader READER = new CategoryReader(CodeListFiles.load());

  @ParameterizedTest(name = "{0} of {1} is {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Least Concern                          | 3.1 | LC    | SAME_VERSION  | it is the label
          least  concern                         | 3.1 | LC    | SAME_VERSION  | case and blanks don't count
          LEAST_CONCERN                          | 3.1 | LC    | SAME_VERSION  | programs write constants
          lc                                     | 3.1 | LC    | SAME_VERSION  | codes in any case
          nt                                     | 3.1 | NT    | SAME_VERSION  | 3.1 has no nt
          nt                                     |     | NT    | SAME_VERSION  | no criteria are told, so the newest
          nt                                     | Earlier Version | nt | SAME_VERSION | Not Threatened
          NT (near threatened)                   | 3.1 | NT    | SAME_VERSION  | code and label
          Near Threatened [NT]                   | 3.1 | NT    | SAME_VERSION  | label and code
          NT - Near Threatened                   | 3.1 | NT    | SAME_VERSION  | with a dash
          VU: Vulnerable                         | 3.1 | VU    | SAME_VERSION  | with a colon
          (VU)                                   | 3.1 | VU    | SAME_VERSION  | in brackets
          [Vulnerable]                           | 3.1 | VU    | SAME_VERSION  | in brackets
          Gefährdet (VU)                         | 3.1 | VU    | SAME_VERSION  | the code counts
          Lower Risk/least concern               | 2.3 | LR/lc | SAME_VERSION  | it is the label
          Lower Risk: Least Concern              | 2.3 | LR/lc | SAME_VERSION  | other signs between
          Lower Risk (least concern)             | 2.3 | LR/lc | SAME_VERSION  | other signs between
          LRlc                                   | 2.3 | LR/lc | SAME_VERSION  | without the slash
          LR-nt                                  | 2.3 | LR/nt | SAME_VERSION  | a dash for the slash
          LR/CD                                  | 2.3 | LR/cd | SAME_VERSION  | in any case
          Lower Risk/least concern (LR/lc)       | 2.3 | LR/lc | SAME_VERSION  | label and code
          Lower Risk/near threatened (NT)        | 2.3 | LR/nt | SAME_VERSION  | the label says more
          """)
  void findsTheCategory(
      String text, @Nullable String version, String code, Fit fit, String because) {
    assertMeans(text, version, code, fit, because);
  }

  @ParameterizedTest(name = "{0} of {1} is {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lower Risk/least concern               | 3.1 | LR/lc | OTHER_VERSION | 3.1 has no Lower Risk
          Least Concern                          | 2.3 | LC    | OTHER_VERSION | 2.3 has no Least Concern
          Near Threatened                        | 2.3 | NT    | OTHER_VERSION | 2.3 has no Near Threatened
          LR/lc                                  | 3.1 | LR/lc | OTHER_VERSION | 3.1 has it only for old data
          Regionally Extinct                     | 2.3 | RE    | OTHER_VERSION | 2.3 has no regions
          Vulnerable                             | 2.3 | VU    | SAME_VERSION  | both have it
          Extinct in the Wild                    | 2.3 | EW    | SAME_VERSION  | both have it
          Not Applicable                         | 3.1 | NA    | SAME_VERSION  | of regional lists
          NA                                     | 3.1 | NA    | SAME_VERSION  | of regional lists
          N/A                                    | 3.1 | N/A   | SAME_VERSION  | it is a code of stubs
          E                                      |     | E     | SAME_VERSION  | Endangered before 1994
          Ex?                                    |     | Ex?   | SAME_VERSION  | signs count where they must
          Unknown                                |     | N/A   | SAME_VERSION  | that is what N/A is called
          """)
  void knowsOtherCriteriaAndOtherLists(
      String text, @Nullable String version, String code, Fit fit, String because) {
    assertMeans(text, version, code, fit, because);
  }

  private static void assertMeans(
      String text, @Nullable String version, String code, Fit fit, String because) {
    var read = READER.read(text, version);
    assertThat(read.category().code()).as(because).isEqualTo(code);
    assertThat(read.fit()).as(because).isEqualTo(fit);
    if (!code.equals("N/A")) {
      assertThat(read.category().description()).isNotEqualTo("Unknown");
    }
    assertThat(read.possiblyExtinct() || read.possiblyExtinctInTheWild()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Critically Endangered (Possibly Extinct), CR, true, false",
    "critically endangered [possibly extinct], CR, true, false",
    "'Critically Endangered, Possibly Extinct', CR, true, false",
    "Critically Endangered - Possibly Extinct in the Wild, CR, false, true",
    "Critically Endangered (Possibly Extinct in the Wild), CR, false, true",
    "CR(PE), CR, true, false",
    "CR (PE), CR, true, false",
    "CR PE, CR, true, false",
    "CRPE, CR, true, false",
    "CR (PEW), CR, false, true",
    "cr(pew), CR, false, true",
    "CR-PEW, CR, false, true",
    "Critically Endangered (CR) (Possibly Extinct), CR, true, false",
    "Critically Endangered (PE), CR, true, false",
    "Extinct in the Wild (possibly extinct), EW, true, false",
  })
  void findsTheTags(String text, String code, boolean extinct, boolean inTheWild) {
    var read = READER.read(text, "3.1");
    assertThat(read.category().code()).isEqualTo(code);
    assertThat(read.fit()).isEqualTo(Fit.SAME_VERSION);
    assertThat(read.possiblyExtinct()).isEqualTo(extinct);
    assertThat(read.possiblyExtinctInTheWild()).isEqualTo(inTheWild);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Possibly Extinct",
        "Least Concern (VU)",
        "Lower Risk",
        "VUX",
        "1",
        "null",
        "?",
        "CR?",
        "EN (?)"
      })
  void findsNothingElse(String text) {
    var read = READER.read(text, "3.1");
    assertThat(read.fit()).isEqualTo(Fit.UNKNOWN);
    assertThat(read.category().code()).isEqualTo(text);
  }
}
