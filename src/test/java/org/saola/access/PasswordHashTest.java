package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  /** Of the tests of the reference implementation of Argon2. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @Test
  void isArgon2idAtTheCostThatOwaspRecommends() {
    assertThat(PasswordHash.of("correct horse").text())
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void agreesWithTheReferenceImplementation() {
    var kept = PasswordHash.parse(REFERENCE);
    assertThat(kept.matches("password")).isTrue();
    assertThat(kept.matches("Password")).isFalse();
    assertThat(kept.text()).isEqualTo(REFERENCE);
  }

  @Test
  void keptHashKnowsThePassword() {
    var kept = PasswordHash.parse(PasswordHash.of("correct horse").text());
    assertThat(kept.matches("correct horse")).isTrue();
    assertThat(kept.matches("correct horse ")).isFalse();
    assertThat(kept.needsRehash()).isFalse();
  }

  @Test
  void samePasswordNeverHasTheSameHash() {
    assertThat(PasswordHash.of("correct horse").text())
        .isNotEqualTo(PasswordHash.of("correct horse").text());
  }

  @ParameterizedTest(name = "{0} is typed as {1} too, because {2}")
  @CsvSource({
    "caf\u00e9 au lait, cafe\u0301 au lait, keyboards compose accents or not",
    "\uff43afe au lait, cafe au lait, some keyboards type wide letters",
  })
  void otherSpellingsOfTheSameLettersMatch(String set, String typed, String because) {
    assertThat(PasswordHash.of(set).matches(typed)).as(because).isTrue();
  }

  @Test
  void weakerHashNeedsToBeMadeAnew() {
    assertThat(PasswordHash.parse(REFERENCE).needsRehash()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ",
      })
  void refusesWhatIsNoHash(String text) {
    assertThatThrownBy(() -> PasswordHash.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a kept password is no Argon2id hash");
  }

  @Test
  void doesNotTellItselfInLogs() {
    assertThat(PasswordHash.parse(REFERENCE)).hasToString("password");
  }
}
