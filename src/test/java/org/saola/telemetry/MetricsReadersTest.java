package org.saola.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.TokenHash;

class MetricsReadersTest {
  @ParameterizedTest(name = "{0} with token {1}: {2}")
  @CsvSource(
      textBlock =
          """
          ,      ,       here,       nobody else could be told from an attacker
          ,      secret, everywhere, the token tells who may
          LOCAL, ,       here,       the operator said so
          LOCAL, secret, here,       a token opens nothing to others
          ON,    ,       everywhere, the operator said so
          OFF,   ,       nowhere,    the operator said so
          OFF,   secret, nowhere,    a token changes nothing
          """)
  void areWhoTheOperatorWants(
      MetricsReaders.@Nullable Audience audience,
      @Nullable String token,
      String where,
      String because) {
    var readers = MetricsReaders.of(audience, token == null ? null : TokenHash.of(token));
    var told = readers == null ? "nowhere" : readers.remote() ? "everywhere" : "here";
    assertThat(told).as(because).isEqualTo(where);
    if (readers != null) {
      assertThat(readers.token() == null).as("the token is asked for").isEqualTo(token == null);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "SHORT, 192.0.2.0,   a log must name no person",
    "FULL,  192.0.2.117, the operator wants it",
  })
  void addressesAreLoggedAsTheOperatorWants(LoggedAddress form, String logged, String because) {
    assertThat(form.apply("192.0.2.117")).as(because).isEqualTo(logged);
  }
}
