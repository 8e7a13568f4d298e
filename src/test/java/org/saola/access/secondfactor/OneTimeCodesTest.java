package org.saola.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
  /** The secret of the examples in RFC 6238: the digits 1 to 0, twice. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static final Instant NOW = Instant.ofEpochSecond(1111111109);
  private static final long STEP = 1111111109 / 30;

  @ParameterizedTest(name = "at {0} the code is {1}")
  @CsvSource({
    "59,          287082",
    "1111111109,  081804",
    "1111111111,  050471",
    "1234567890,  005924",
    "2000000000,  279037",
    "20000000000, 353130",
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(OneTimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0} seconds later: {1}, because {2}")
  @CsvSource({
    "-60, false, it is too early",
    "-30, true,  the clock of the phone may be fast",
    "0,   true,  it is the code of now",
    "30,  true,  people type slowly",
    "60,  false, it is too late",
  })
  void aCodeIsGoodForAMinuteAndAHalf(long later, boolean good, String because) {
    var step = OneTimeCodes.step(SECRET, "081804", 0, NOW.plusSeconds(later));
    assertThat(step.isPresent()).as(because).isEqualTo(good);
  }

  @Test
  void aCodeIsNotTakenAgain() {
    assertThat(OneTimeCodes.step(SECRET, "081 804", STEP - 1, NOW)).hasValue(STEP);
    assertThat(OneTimeCodes.step(SECRET, "081804", STEP, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "81804",
    "0818040",
    "a81804",
    "'081804\n1'",
    "\u0660\u0668\u0661\u0668\u0660\u0664"
  })
  void sixDigitsAreNeeded(String typed) {
    assertThat(OneTimeCodes.step(SECRET, typed, 0, NOW)).isEmpty();
  }

  @Test
  void secretsDifferAndFitIntoTheAddressForApps() {
    var secret = OneTimeCodes.newSecret();
    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCodes.newSecret());
    assertThat(OneTimeCodes.uri(secret, "a+b@example.org"))
        .isEqualTo("otpauth://totp/Saola:a%2Bb%40example.org?secret=" + secret + "&issuer=Saola");
  }
}
