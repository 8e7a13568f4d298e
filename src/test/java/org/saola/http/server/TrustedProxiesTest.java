package org.saola.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  @ParameterizedTest(name = "{0} and {1}: {2}, because {3}")
  @CsvSource({
    "192.0.2.7,      192.0.2.7,     true,  the address",
    "192.0.2.7,      192.0.2.8,     false, another address",
    "192.0.2.0/24,   192.0.2.255,   true,  within the range",
    "192.0.2.0/24,   192.0.3.0,     false, beyond the range",
    "192.0.2.128/25, 192.0.2.127,   false, the last bit differs",
    "192.0.2.128/25, 192.0.2.200,   true,  the last bit is the same",
    "10.0.0.0/8,     10.255.0.1,    true,  a large range",
    "0.0.0.0/0,      203.0.113.9,   true,  everybody",
    "0.0.0.0/0,      2001:db8::1,   false, the other kind of address",
    "2001:db8::1,    2001:DB8:0:0:0:0:0:1, true, one address written in two ways",
    "2001:db8::/32,  2001:db8:ffff::1, true, within the range",
    "2001:db8::/32,  2001:db9::1,   false, beyond the range",
    "192.0.2.7,      127.0.0.1,     true,  this machine",
    "192.0.2.7,      127.9.9.9,     true,  this machine",
    "192.0.2.7,      ::1,           true,  this machine"
  })
  void contain(String trusted, String address, boolean contained, String because) {
    assertThat(TrustedProxies.of(List.of(trusted)).contain(InetAddress.ofLiteral(address)))
        .as(because)
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example.org", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/x"})
  void refuseWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          198.51.100.1                        | 198.51.100.1 | one client
          10.9.9.9, 198.51.100.1              | 198.51.100.1 | the client's own claim comes first
          198.51.100.1, 192.0.2.7             | 198.51.100.1 | the last hop is a proxy
          198.51.100.1, 192.0.2.7, 127.0.0.1  | 198.51.100.1 | the last hops are proxies
          192.0.2.7, 127.0.0.1                | peer         | proxies only
          198.51.100.1, evil, 192.0.2.7       | peer         | no address
          999.1.1.1                           | peer         | no address
          198.51.100.1, 203.0.113.5           | 203.0.113.5  | an unknown hop is as far as trust goes
          ,                                   | peer         | nothing
          """)
  void tellTheClient(String forwardedFor, String client, String because) {
    var proxies = TrustedProxies.of(List.of("192.0.2.7"));
    assertThat(proxies.client(forwardedFor, "peer")).as(because).isEqualTo(client);
  }

  @Test
  void countOneHouseholdAsOneClient() {
    var counts = new ConnectionCounts();
    assertThat(counts.add(InetAddress.ofLiteral("2001:db8:0:1::1"))).isEqualTo(1);
    assertThat(counts.add(InetAddress.ofLiteral("2001:db8:0:1:ffff::2"))).isEqualTo(2);
    assertThat(counts.add(InetAddress.ofLiteral("2001:db8:0:2::1"))).isEqualTo(1);
    assertThat(counts.add(InetAddress.ofLiteral("192.0.2.1"))).isEqualTo(1);
    assertThat(counts.add(InetAddress.ofLiteral("192.0.2.2"))).isEqualTo(1);
    counts.remove(InetAddress.ofLiteral("2001:db8:0:1::1"));
    assertThat(counts.add(InetAddress.ofLiteral("2001:db8:0:1::3"))).isEqualTo(2);
  }
}
