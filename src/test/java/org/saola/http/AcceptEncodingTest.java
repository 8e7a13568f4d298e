package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
  @ParameterizedTest(name = "{0}: {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip             | true  | named
          GZIP             | true  | names have no case
          deflate, gzip    | true  | one of a list
          gzip;q=0.5       | true  | any weight but zero
          gzip;q=0         | false | zero is a refusal
          gzip; q=0.000    | false | zero is a refusal
          gzip ; q=0 , br  | false | blanks do not matter
          gzip, br, zstd   | true  | as browsers write it
          *                | true  | anything
          gzip;q=0, *      | false | the name wins over anything
          identity         | false | not named
          br               | false | not named
          """)
  void readsAcceptEncoding(String header, boolean allowed, String because) {
    assertThat(AcceptEncoding.allowsGzip(header)).as(because).isEqualTo(allowed);
  }
}
