package org.saola.taxonomy.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "albus, albus, alb, alb",
    "alba, alba, alb, alb",
    "viridis, viridis, virid, virid",
    "smithii, smithii, smith, smit",
    "smithiae, smithiae, smith, smit",
    "smithorum, smithorum, smith, smit",
    "victrix, victrix, victor, victor",
    "nigra, nigra, niger, niger",
    "nigrum, nigrum, niger, niger",
    "rara, rara, rar, rar",
    "leo, leo, leo, leo",
    "caeruleus, caeruleus, caerule, cerule",
    "phoenicea, phoenicea, phoenice, fenice",
    "sylvestris, sylvestris, sylvestr, silvestr",
    "wallichii, wallichii, wallich, valic",
    "bus-cus, buscus, busc, busc",
    "o'busi, obusi, obus, obus",
    "Bæticus, baeticus, baetic, betic"
  })
  void normalises(String epithet, String exact, String stem, String spelling) {
    assertThat(NormalForm.exact(epithet)).isEqualTo(exact);
    assertThat(NormalForm.stem(epithet)).isEqualTo(stem);
    assertThat(NormalForm.spelling(epithet)).isEqualTo(spelling);
  }
}
