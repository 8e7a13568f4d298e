package org.saola.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointOrderTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "Abies, abies, upper case comes first",
    "Abies, Abies alba, a prefix comes first",
    "Zea, Árbol, accented letters come after all plain ones",
    "\uFF21, \uD83D\uDC18, characters beyond U+FFFF come last",
    "\uD83D\uDC18, \uD83D\uDC19, and are told apart among themselves",
  })
  void ordersLikeUtf8Bytes(String first, String second, String because) {
    assertThat(CodePointOrder.compare(first, second)).as(because).isNegative();
    assertThat(CodePointOrder.compare(second, first)).as(because).isPositive();
    assertThat(CodePointOrder.compare(first, first)).isZero();
    assertThat(Arrays.compareUnsigned(bytes(first), bytes(second))).as(because).isNegative();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
