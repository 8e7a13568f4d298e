package org.saola.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookAddressTest {

  @ParameterizedTest(name = "{0} (insecure {1}), because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://203.0.113.9/changes | false | it is encrypted
          http://127.0.0.1:8080/      | false | it stays on this machine
          http://[::1]/x?a=b          | false | it stays on this machine
          http://203.0.113.9/         | true  | the operator wants it so
          """)
  void takes(String address, boolean insecure, String because) {
    assertThat(WebhookAddress.of(address, insecure)).as(because).hasToString(address);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://203.0.113.9/       | use https           | all on the way could read it
          ftp://203.0.113.9/        | no address to send  | it is not the web
          file:///etc/passwd        | no address to send  | it is a file
          https:///changes          | no address to send  | it has no host
          https://a:b@203.0.113.9/  | user name           | lists would show the password
          https://203.0.113.9/a b   | is no address       | of the blank
          """)
  void refuses(String address, String words, String because) {
    assertThatThrownBy(() -> WebhookAddress.of(address, false))
        .as(because)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
