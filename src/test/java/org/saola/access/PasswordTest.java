package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  @ParameterizedTest(name = "{0} x {1}: {2}, because {3}")
  @CsvSource(
      nullValues = "good",
      value = {
        "k7#R,              1, TOO_SHORT, 8 are the fewest",
        "k7#Rw2vq,          1, good,      8 are enough",
        "'\uD83D\uDC18x\uD83E\uDD8F-\uD83D\uDC0Db\uD83E\uDD87', 1, TOO_SHORT, a character counts once",
        "'\uD83D\uDC18x\uD83E\uDD8F-\uD83D\uDC0Db\uD83E\uDD87q', 1, good, any script and picture will do",
        "' ',               8, TOO_SHORT, blanks around count nothing",
        "'  k7R w2  ',      1, TOO_SHORT, blanks around count nothing",
        "'\u00a0\u2003',    4, TOO_SHORT, other blanks are blanks",
        "'\u200b\u2060',    4, TOO_SHORT, what is unseen counts nothing",
        "'ape Bo 7 tram-at', 8, good,     128 are the most",
        "'ape Bo 7 tram-at', 9, TOO_LONG, more are too many",
        "ann@example.org,   1, SAME_AS_EMAIL, everybody knows it",
        "' Ann@Example.ORG',1, SAME_AS_EMAIL, case and blanks make no difference there",
      })
  void hasEightTo128CharactersAndIsNotTheAddress(
      String piece, int times, PasswordProblem problem, String because) {
    assertThat(Password.problem(piece.repeat(times), "ann@example.org").orElse(null))
        .as(because)
        .isEqualTo(problem);
  }

  @ParameterizedTest(name = "{0} is soon guessed, because {1}")
  @CsvSource({
    "password,                 most people took it once",
    "PassWord,                 case makes no difference",
    "' password ',             blanks around make no difference",
    "pass\u200bword,           what is unseen makes no difference",
    "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44, wide letters are the same letters",
    "12345678,                 it is a sequence",
    "abcdefgh,                 it is a sequence",
    "aaaaaaaaaaaaaaaa,         it is one letter",
    "qwertyuiop,               it is a row of keys",
    "asdfghjkl;,               it is a row of keys",
    "Password1!,               a digit and a sign are added by everybody",
    "P@ssw0rd,                 signs that look like letters are tried",
    "passwordpasswordpassword, twice is not more",
    "liverpool1,               the list is long",
    "19840312,                 it is a day",
    "saola2026,                it is the name of the program",
    "annexample,               it is in the address",
    "Example2026,              it is in the address",
  })
  void isNotAmongThoseThatAreTriedFirst(String password, String because) {
    assertThat(Password.problem(password, "ann@example.org"))
        .as(because)
        .contains(PasswordProblem.SOON_GUESSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "forest elephants",
        "kx8!Rw2q",
        "ночь улица фонарь",
        "窓の外は静かな雨だ",
      })
  void sentencesAndChanceAreGood(String password) {
    assertThat(Password.problem(password, "ann@example.org")).isEmpty();
  }

  @Test
  void noPasswordTakesLong() {
    var signs = "4@8({[<369!1|0$5+7%2";
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < signs.length(); i++) {
            var turned = signs.substring(i) + signs.substring(0, i);
            Password.problem(turned.repeat(6), "ann@example.org");
            Password.problem(turned.substring(0, 12).repeat(10), "ann@example.org");
          }
        });
  }
}
