package org.saola.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** Computed by openssl dgst -sha256 -hmac. */
  @Test
  void isTheHmacOfTimeAndBody() {
    var signature =
        Signature.of(
            "secret", Instant.ofEpochSecond(1_700_000_000), "{\"event\":\"ping\"}".getBytes(UTF_8));
    assertThat(signature)
        .isEqualTo(
            "t=1700000000,v1=4d39bd2442f073b6bc62e95d0297ce25475582a17389ab860abdc778fe1d9f77");
  }
}
