package org.saola.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service says in one of two ways how long it wants to be left alone. */
final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest(name = "{0} is {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60                            | 60 | seconds are usual
          ' 7 '                         | 7  | blanks mean nothing
          0                             | 0  | at once is a time, too
          Sun, 01 Mar 2026 10:01:00 GMT | 60 | a date is the time until then
          Sun, 01 Mar 2026 09:00:00 GMT | 0  | a date that has passed asks for nothing
          soon                          |    | what can't be read says nothing
          -5                            |    | no time is negative
          99999999999                   |    | no such number is meant
          """)
  void reads(String value, Long seconds, String because) {
    assertThat(RetryAfter.read(value, NOW).map(time -> time.toSeconds()).orElse(null))
        .as(because)
        .isEqualTo(seconds);
  }
}
