package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

  @ParameterizedTest(name = "{0} x {1}: {2}, because {3}")
  @CsvSource(
      nullValues = "good",
      value = {
        "a,                 7, TOO_SHORT, 8 are the fewest",
        "a,                 8, good,      8 are enough",
        "'\uD83D\uDC18',    7, TOO_SHORT, a character counts once however it is stored",
        "'\uD83D\uDC18',    8, good,      any script and picture will do",
        "' ',               8, good,      blanks are characters",
        "a,               128, good,      128 are the most",
        "a,               129, TOO_LONG,  129 are too many",
        "'\uD83D\uDC18',  128, good,      a character counts once however it is stored",
        "ann@example.org,   1, SAME_AS_EMAIL, everybody knows it",
        "Ann@Example.ORG,   1, SAME_AS_EMAIL, case makes no difference there",
      })
  void hasEightTo128CharactersAndIsNotTheAddress(
      String piece, int times, PasswordProblem problem, String because) {
    assertThat(Password.problem(piece.repeat(times), "ann@example.org").orElse(null))
        .as(because)
        .isEqualTo(problem);
  }
}
