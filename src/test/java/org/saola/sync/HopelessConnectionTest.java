package org.saola.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.progress.Progress;

/** What patience can't mend ends a run at once, and the user is told why. */
final class HopelessConnectionTest {
  private static final String PASSWORD = "changeit";

  @TempDir private Path directory;
  private final List<String> notices = new ArrayList<>();

  /** Asks as patiently as real syncs do. */
  private void ask(String base) throws Exception {
    var upstream = new Upstream(URI.create(base), "X-Authentication-Token", null);
    var terms = new SyncTerms(Patience.of(1000), Long.MAX_VALUE);
    var display = new SyncRun.Display(Progress.SILENT, notices::add);
    try (var folder = SyncFolder.open(directory, "test");
        var session = SyncRun.open(folder, upstream, terms, display, InstantSource.system())) {
      session.ask("anything");
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Test
  void anUnknownHost() {
    long begun = System.nanoTime();
    assertThatThrownBy(() -> ask("http://no-such-host.invalid:81/api"))
        .isInstanceOf(SyncStopped.class)
        .hasMessage(
            "http://no-such-host.invalid:81/ can't be asked: no host of this name is known; check"
                + " the address");
    assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(15_000_000_000L);
    assertThat(notices).isEmpty();
  }

  @Test
  void aCertificateThatNobodyTrusts() throws Exception {
    var server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    server.start();
    try {
      assertThatThrownBy(() -> ask("https://localhost:" + server.getAddress().getPort() + "/api"))
          .isInstanceOf(SyncStopped.class)
          .hasMessageContaining("can't be asked: there is no secure connection to it (")
          .hasMessageContaining("certification path");
    } finally {
      server.stop(0);
    }
    assertThat(notices).isEmpty();
  }

  private SSLContext selfSigned() throws Exception {
    var file = directory.resolve("keys");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void noEncryptionWhereItWasAskedFor() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerInPlain(server));
      assertThatThrownBy(() -> ask("https://127.0.0.1:" + server.getLocalPort()))
          .isInstanceOf(SyncStopped.class)
          .hasMessageContaining("can't be asked: it doesn't speak TLS; is its address http");
    }
  }

  /** Reads all that comes: to close with something unread cuts the client off from the answer. */
  private static void answerInPlain(ServerSocket server) {
    while (!server.isClosed()) {
      try (var connection = server.accept()) {
        connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        var _ = connection.getInputStream().readAllBytes();
      } catch (IOException _) {
        // the client has left, or the test is over
      }
    }
  }

  @Test
  void whatMayPassIsToldInWordsToo() {
    assertThat(new ConnectionFailure(new java.net.ConnectException()).words())
        .isEqualTo("the connection was refused; does it run?");
    assertThat(new ConnectionFailure(new java.io.IOException()).words()).isEqualTo("IOException");
    var cut = new javax.net.ssl.SSLHandshakeException("Remote host terminated the handshake");
    cut.initCause(new java.io.EOFException("SSL peer shut down incorrectly"));
    assertThat(new ConnectionFailure(cut).refusedSecurity()).as("it may be starting").isFalse();
  }
}
