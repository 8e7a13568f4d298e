package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.message.Refused;

class ExpiryTest {
  private static final Instant NOW = Instant.parse("2027-01-30T12:00:00Z");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "36h,        2027-02-01T00:00:00Z",
    "1d,         2027-01-31T12:00:00Z",
    "90d,        2027-04-30T12:00:00Z",
    "2027-01-30, 2027-01-31T00:00:00Z",
    "2028-02-29, 2028-03-01T00:00:00Z",
  })
  void isATimeOrTheLastGoodDay(String text, Instant end) {
    assertThat(Expiry.parse(text, NOW)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0}, because {2}")
  @CsvSource({
    "2027-01-29, is past, yesterday is over",
    "0d,         is neither, it would never be good",
    "-1d,        is neither, it would never be good",
    "999999d,    is neither, nobody means that",
    "3 months,   is neither, months differ in length",
    "2027-02-29, is neither, there is no such day",
    "'',         is neither, nothing was said",
  })
  void refusesWhatIsNoSuchTime(String text, String words, String because) {
    assertThatThrownBy(() -> Expiry.parse(text, NOW))
        .as(because)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--expires " + text)
        .hasMessageContaining(words);
  }
}
