package org.saola.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token is for one service. */
final class UpstreamTest {
  private static final Upstream UPSTREAM =
      new Upstream(URI.create("https://api.example.org/api/v1/"), "X-Token", "s3cret");

  @ParameterizedTest(name = "{0} gets the token: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://api.example.org/api/v1/downloads     | true  | it is the service itself
          https://API.example.org/api/v1/downloads     | true  | hosts have no case
          http://api.example.org/api/v1/downloads      | false | anybody could read it on the way
          https://files.example.org/api/v1/downloads   | false | it is another host
          https://api.example.org.evil.example/api/v1/ | false | it is another host
          https://api.example.org:8443/api/v1/x        | false | it is another server on the host
          https://api.example.org/downloads/1?signed=2 | false | what is signed needs no token
          """)
  void givesItToNobodyElse(URI address, boolean gets, String because) {
    assertThat(UPSTREAM.tokenFor(address).isPresent()).as(because).isEqualTo(gets);
    assertThat(UPSTREAM.toString()).doesNotContain("s3cret");
  }
}
