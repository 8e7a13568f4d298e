package org.saola.redlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.redlist.RedListTaxon.CommonName;

class RedListOrderTest {

  @ParameterizedTest(name = "{0} before {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOTACANTHIDAE     | NOT ASSIGNED     | blanks do not count
          NOT ASSIGNED      | NOTHOBRANCHIIDAE | blanks do not count on either side
          PSEUDOMYRMECIDAE  | Pseudophasmatidae| case does not count
          Pseudophasmatidae | PSEUDOPIDAE      | case does not count the other way
          Loutre de pierre  | Loutre d'Europe  | an apostrophe is no letter
          Éléphant          | elephas          | accents do not count
          Ab                | Ab.              | what is the same without dots differs by them
          """)
  void ordersNames(String first, String second, String because) {
    assertThat(NameOrder.COMPARATOR.compare(first, second)).as(because).isNegative();
    assertThat(NameOrder.COMPARATOR.compare(second, first)).as(because).isPositive();
  }

  @ParameterizedTest(name = "{0} before {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2      | 10    | levels are numbers
          1_2    | 1_10  | so is the second
          1      | 1_1   | the parent comes first
          1_9_9  | 2     | the first level decides
          A      | B     | letters are compared as text
          T      | TL    | the shorter text comes first
          """)
  void ordersCodes(String first, String second, String because) {
    assertThat(RedListOrder.compareCodes(first, second)).as(because).isNegative();
    assertThat(RedListOrder.compareCodes(second, first)).as(because).isPositive();
  }

  @Test
  void putsTheGlobalScopeFirst() {
    var europe = new Coded("2", "Europe");
    var global = new Coded("1", "Global");
    var arabia = new Coded("100765562", "Arabian Sea");
    assertThat(RedListOrder.scopes(List.of(europe, global, arabia)))
        .containsExactly(global, arabia, europe);
  }

  @Test
  void putsTheMainCommonNameLastAndEnglishBeforeOthers() {
    var main = new CommonName(true, "Aaa", "eng");
    var french = new CommonName(false, "Aab", "fre");
    var english = new CommonName(false, "zebra", "eng");
    var upper = new CommonName(false, "Zebu", "eng");
    assertThat(RedListOrder.commonNames(List.of(main, french, upper, english)))
        .containsExactly(english, upper, french, main);
  }
}
