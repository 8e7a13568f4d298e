package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.server.HttpLimits;
import org.saola.http.server.HttpSettings;

/** Clients that come from elsewhere: from an address of this machine that is not its loopback. */
class RemotePeerTest {
  private static @Nullable InetAddress found;

  @BeforeAll
  static void findAddress() throws IOException {
    found =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(Inet4Address.class::isInstance)
            .filter(address -> !address.isLoopbackAddress())
            .findFirst()
            .orElse(null);
    assumeThat(found).as("skipped: this machine has no address but its loopback").isNotNull();
  }

  private static String address() {
    return found == null ? "" : found.getHostAddress();
  }

  private static TestServer server(HttpLimits limits, String... trusted) throws IOException {
    var settings = new HttpSettings(address(), 0, 2, Set.of(trusted), limits);
    return new TestServer(settings, new EchoHandler(), ExchangeObserver.NONE);
  }

  private static RawConnection connect(TestServer server) throws IOException {
    return new RawConnection(address(), server.port(), Duration.ofSeconds(10));
  }

  private static RawResponse forged(TestServer server) throws IOException {
    try (var connection = connect(server)) {
      connection.send(
          """
          GET /now HTTP/1.1\r
          Host: a\r
          X-Forwarded-Proto: https\r
          X-Forwarded-Host: evil.example\r
          X-Forwarded-For: 198.51.100.1\r
          \r
          """);
      return connection.read();
    }
  }

  @Test
  void mayNotSpeakForOthers() throws Exception {
    try (var server = server(HttpLimits.DEFAULT, "203.0.113.9", "198.51.100.0/24")) {
      var response = forged(server);
      assertThat(response.body()).contains("\nhttp://a\n").contains("\n" + address() + "\n");
      assertThat(response.header("strict-transport-security")).isEmpty();
    }
  }

  @Test
  void maySpeakForOthersWhenItIsTrusted() throws Exception {
    try (var server = server(HttpLimits.DEFAULT, address())) {
      var response = forged(server);
      assertThat(response.body()).contains("\nhttps://evil.example\n").contains("\n198.51.100.1\n");
      assertThat(response.header("strict-transport-security")).isEqualTo("max-age=31536000");
    }
  }

  private static long answered(TestServer server, int connections) throws IOException {
    List<RawConnection> open = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        open.add(connect(server));
      }
      return open.stream().filter(RemotePeerTest::isAnswered).count();
    } finally {
      for (var connection : open) {
        connection.close();
      }
    }
  }

  private static boolean isAnswered(RawConnection connection) {
    try {
      return connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").read().status() == 200;
    } catch (IOException e) {
      return false; // closed
    }
  }

  @Test
  void hasItsShareOfConnectionsOnly() throws Exception {
    try (var server = server(HttpLimits.DEFAULT.withConnectionsPerClient(5))) {
      assertThat(answered(server, 20)).isEqualTo(5);
      long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (server.openConnections() > 0 && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      assertThat(answered(server, 20)).as("once the others are closed").isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hasAllConnectionsWhenItIsTrusted(boolean byRange) throws Exception {
    var trusted = byRange ? address().replaceFirst("[0-9]+$", "0/24") : address();
    try (var server = server(HttpLimits.DEFAULT.withConnectionsPerClient(5), trusted)) {
      assertThat(answered(server, 20)).isEqualTo(20);
    }
  }
}
