package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenSecretTest {

  @Test
  void isTextOf256BitsThatNoProgramTakesForAnOption() {
    assertThat(TokenSecret.random().text()).matches("[0-9a-f]{64}");
  }

  @Test
  void isNewEachTime() {
    assertThat(Stream.generate(TokenSecret::random).limit(100).map(TokenSecret::text))
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNotTellItselfInLogs() {
    var secret = TokenSecret.random();
    assertThat(secret.toString()).doesNotContain(secret.text());
  }

  @Test
  void hashIsSha256OfTheText() {
    assertThat(HexFormat.of().formatHex(TokenHash.of("abc").toBytes()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void hashOfWhatAClientPresentsEqualsTheKeptOne() {
    var secret = TokenSecret.random();
    assertThat(TokenHash.of(secret.text()))
        .isEqualTo(TokenHash.fromBytes(secret.hash().toBytes()))
        .hasSameHashCodeAs(secret.hash())
        .isNotEqualTo(TokenHash.of(secret.text() + " "));
  }

  @Test
  void refusesAHashOfAnotherLength() {
    assertThatThrownBy(() -> TokenHash.fromBytes(new byte[20]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 bytes");
  }
}
