package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest(name = "{0} is recorded as {1}")
  @CsvSource({
    "192.0.2.147, 192.0.2.0",
    "255.255.255.255, 255.255.255.0",
    "2001:db8:12:3456:789a::1, 2001:db8:12::",
    "0:0:0:0:0:0:0:1, 0:0:0::",
    "::ffff:192.0.2.147, 192.0.2.0",
    "example.org, unknown",
    "'', unknown",
    "1:2, unknown"
  })
  void isShortened(String address, String shortened) {
    assertThat(ClientAddress.of(address).shortened()).isEqualTo(shortened);
  }

  @Test
  void anIpv6NetworkIsOneClientAndAnIpv4AddressToo() {
    assertThat(network("2001:db8:12:34::1")).isEqualTo(network("2001:db8:12:34:ffff::2"));
    assertThat(network("2001:db8:12:34::1")).isNotEqualTo(network("2001:db8:12:35::1"));
    assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    assertThat(network("::c000:201")).isNotEqualTo(network("192.0.2.1"));
  }

  private static long network(String address) {
    return ClientAddress.of(address).network();
  }
}
