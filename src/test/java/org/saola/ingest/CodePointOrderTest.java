package org.saola.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointOrderTest {

  @ParameterizedTest(name = "{0} before {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aus     | Aus bus | a prefix comes first
          Aus bus | Ausa    | the blank comes before letters
          Zus     | aus     | capitals come before small letters
          z       | é       | accents come after ASCII
          \uFFFD  | 😀      | beyond the basic plane comes last, unlike in UTF-16
          """)
  void ordersLikeUtf8Bytes(String first, String second, String because) {
    assertThat(Stream.of(second, first).sorted(CodePointOrder.INSTANCE))
        .as(because)
        .containsExactly(first, second);
  }
}
