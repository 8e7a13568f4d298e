package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.Browser;
import org.saola.cli.ServerProcess;
import org.saola.http.RawConnection;
import org.saola.http.RawResponse;
import org.saola.web.legal.Terms;

/** Strangers whom a proxy on the same machine lets in, to a server with its usual settings. */
final class BehindProxyTest {
  private static final String VERSION = "/api/v4/information/api_version";

  @TempDir private static Path directory;
  private static ServerProcess usual;

  @BeforeAll
  static void startUsual() throws Exception {
    usual = start();
  }

  @AfterAll
  static void stop() {
    usual.close();
  }

  private static ServerProcess start(String... options) throws IOException, InterruptedException {
    var all = new String[options.length + 2];
    all[0] = "--data";
    all[1] = Files.createTempDirectory(directory, "data").toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return new ServerProcess(Files.createTempFile(directory, "server", ".log"), all);
  }

  private static RawConnection connect(ServerProcess server) throws IOException {
    var base = server.base();
    return new RawConnection(base.getHost(), base.getPort(), Duration.ofSeconds(20));
  }

  private static RawResponse ask(RawConnection connection, String path, String headers)
      throws IOException {
    var lines = headers.replace(" | ", "\r\n");
    return connection.send("GET " + path + " HTTP/1.1\r\n" + lines + "\r\n\r\n").read();
  }

  private static RawResponse ask(ServerProcess server, String path, String headers)
      throws IOException {
    try (var connection = connect(server)) {
      return ask(connection, path, headers);
    }
  }

  /** How many of 300 requests without a token are refused as too many. */
  private static int refused(ServerProcess server, String path, String headers) throws IOException {
    int refused = 0;
    try (var connection = connect(server)) {
      for (int i = 0; i < 300; i++) {
        refused += ask(connection, path, headers).status() == 429 ? 1 : 0;
      }
    }
    return refused;
  }

  @Test
  void strangersAreLimitedAndProgramsOfThisMachineAreNot() throws Exception {
    for (var path : new String[] {VERSION, "/api/nothing", "/sign-in"}) {
      assertThat(refused(usual, path, "Host: localhost")).as(path).isZero();
      assertThat(refused(usual, path, "Host: saola.example.org | X-Forwarded-For: 203.0.113.7"))
          .as(path)
          .isGreaterThan(100);
    }
  }

  @ParameterizedTest(name = "{0}: limited {1}, because {2}")
  @CsvSource(
      textBlock =
          """
          Host: localhost:8080,                                      false, a name of this machine
          Host: LOCALHOST.,                                          false, the same name
          Host: saola.localhost,                                     false, RFC 6761 section 6.3
          Host: 127.0.0.1,                                           false, an address of it
          Host: [::1]:8080,                                          false, an address of it
          Host: saola.example.org,                                   true,  a name that others use
          Host: localhost.example.org,                               true,  a name that others use
          Host: 127.0.0.1.example.org,                               true,  a name that others use
          Host: 203.0.113.1,                                         true,  an address that others use
          Host: localhost | X-Forwarded-For: 127.0.0.1,              true,  a proxy speaks for somebody
          Host: localhost | X-Forwarded-Proto: https,                true,  a proxy speaks for somebody
          Host: localhost | X-Forwarded-Server: proxy,               true,  a proxy speaks for somebody
          Host: localhost | X-Real-IP: 203.0.113.9,                  true,  a proxy speaks for somebody
          Host: localhost | Forwarded: for=203.0.113.10,             true,  a proxy speaks for somebody
          Host: localhost | Via: 1.1 proxy,                          true,  a proxy speaks for somebody
          Host: saola.example.org | X-Forwarded-Host: localhost,     true,  a page can set all but Host
          """)
  void whoeverComesThroughAProxyIsNoProgramOfThisMachine(
      String headers, boolean limited, String because) throws Exception {
    var told = ask(usual, VERSION, headers).header("ratelimit-policy");
    assertThat(told.isEmpty()).as(because).isEqualTo(!limited);
    var metrics = ask(usual, "/metrics", headers).status();
    assertThat(metrics).as("metrics").isEqualTo(limited ? 404 : 200);
  }

  @Test
  void strangersSignUpByApproval() throws Exception {
    var form = People.form("stranger@example.org", Terms.builtIn().version());
    var origin = usual.base().toString();
    var stranger = new Browser(origin).with("X-Forwarded-For", "203.0.113.71");
    assertThat(stranger.submit("/sign-up", "/sign-up", form).body())
        .contains("An administrator will look at it");
    var own = People.form("own@example.org", Terms.builtIn().version());
    assertThat(new Browser(origin).submit("/sign-up", "/sign-up", own).body())
        .contains("You can sign in now");
  }

  @Test
  void whatTheOperatorChoseHoldsForAll() throws Exception {
    try (var server = start("--limits", "off", "--sign-up", "open")) {
      var form = People.form("stranger@example.org", Terms.builtIn().version());
      var stranger = new Browser(server.base().toString()).with("X-Forwarded-For", "203.0.113.7");
      assertThat(stranger.submit("/sign-up", "/sign-up", form).body())
          .contains("You can sign in now");
      assertThat(refused(server, VERSION, "Host: a.example | X-Forwarded-For: 203.0.113.7"))
          .isZero();
    }
  }

  @Test
  void aServerWithAnAddressForOthersTakesNobodyForLocal() throws Exception {
    try (var server = start("--public-address", "https://saola.example.org")) {
      var told = ask(server, VERSION, "Host: 127.0.0.1").header("ratelimit-policy");
      assertThat(told).as("a proxy may add nothing that tells of it").isNotEmpty();
    }
  }

  @Test
  void anOpenServerAnswersToItsOwnNamesOnly() throws Exception {
    try (var server = start("--demo", "--public-address", "https://saola.example.org")) {
      for (var host :
          new String[] {"localhost", "127.0.0.1:80", "[::1]", "Saola.Example.org:443"}) {
        assertThat(ask(server, VERSION, "Host: " + host).status()).as(host).isEqualTo(200);
      }
      for (var headers :
          new String[] {
            "Host: rebound.example",
            "Host: rebound.example | X-Forwarded-Host: localhost",
            "Host: localhost | X-Forwarded-Host: other.example"
          }) {
        for (var path : new String[] {VERSION, "/", "/nowhere"}) {
          var answer = ask(server, path, headers);
          assertThat(answer.status()).as(headers).isEqualTo(421);
          assertThat(answer.body()).contains("--public-address");
        }
        assertThat(ask(server, "/health/ready", headers).status()).as(headers).isEqualTo(200);
      }
    }
  }
}
