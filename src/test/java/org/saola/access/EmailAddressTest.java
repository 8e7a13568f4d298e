package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "' Ann@Example.ORG ',     ann@example.org,  blanks and case tell nobody apart",
        "ann+list@mail.example,   ann+list@mail.example, plus signs are common",
        "änn@exämple.org,         änn@exämple.org,  other scripts are allowed",
        "me,                      none,             it has no host",
        "@example.org,            none,             it has no name",
        "a@b@c,                   none,             it has two hosts",
        "'a b@example.org',       none,             blanks end an address",
        "'a,b@example.org',       none,             a comma begins a second address",
        "'a@x.org;b@x.org',       none,             a semicolon does too",
        "'Ann <a@x.org>',         none,             the name belongs elsewhere",
        "'a@x.org\r\nBcc: b@x.o', none,             a line end begins another field",
        "'a\u202e@x.org',         none,             it turns the direction of writing",
        "'a\u200b@x.org',         none,             it has a character that nobody sees",
        "'a@x\u2028.org',         none,             a line end of other sorts",
        "'a\u0085b@x.org',        none,             a control of other sorts",
        "'a\u00a0b@x.org',        none,             a blank of other sorts",
        "'a\u0000@x.org',         none,             it is no text",
      })
  void hasOneSpelling(String typed, String address, String because) {
    assertThat(EmailAddress.find(typed).orElse(null)).as(because).isEqualTo(address);
  }

  @ParameterizedTest(name = "{0} characters: {1}")
  @CsvSource({"254, true", "255, false"})
  void isNoLongerThanMailAllows(int length, boolean good) {
    assertThat(EmailAddress.find("a".repeat(length - 4) + "@b.c").isPresent()).isEqualTo(good);
  }
}
