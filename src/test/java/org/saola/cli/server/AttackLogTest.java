package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.cli.accounts.People;
import org.saola.http.RawConnection;
import org.saola.store.accounts.SignInAttempts;
import org.slf4j.LoggerFactory;

/** Attacks that leave a line in the log, so that an operator can see them. */
final class AttackLogTest {
  private static RunningSite site;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> log =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(event.getFormattedMessage());
        }
      };

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
    People.create(site.database(), "mallory@example.org", Role.API);
    People.create(site.database(), "victim@example.org", Role.API);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
    logger().setLevel(null);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("org.saola");
  }

  private static Browser mallory() throws Exception {
    return People.signedIn(site.origin(), "mallory@example.org");
  }

  @Test
  void aFormSentTwice() throws Exception {
    var browser = mallory();
    var token = browser.formToken("/account");
    browser.post("/account/tokens", Map.of("label", "a"), token);
    browser.post("/account/tokens", Map.of("label", "b"), token);
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("/account/tokens", "127.0.0.1", "twice")
        .doesNotContain(token);
  }

  @Test
  void aFormFromAnotherSite() throws Exception {
    var browser = mallory();
    var token = browser.formToken("/account");
    browser.with("Origin", "https://evil.example");
    browser.post("/account/tokens", Map.of("label", "a"), token);
    assertThat(lines).singleElement().asString().contains("Refused a form");
  }

  @Test
  void aFloodOfFormsIsNoFloodOfLines(@TempDir Path directory) throws Exception {
    try (var other = new RunningSite(directory, false, _ -> {}).refreshed()) {
      var attacker = new Browser(other.origin()).with("Origin", "https://evil.example");
      for (int i = 0; i < 50; i++) {
        var answer = attacker.post("/sign-in", Map.of("email", "a@example.org"), "none");
        assertThat(answer.statusCode()).isEqualTo(403);
      }
    }
    assertThat(lines).hasSizeBetween(1, 10);
  }

  @Test
  void passwordsTriedOverAndOver() throws Exception {
    var attacker = new Browser(site.origin()).with("X-Forwarded-For", "198.51.100.7");
    for (int i = 0; i <= SignInAttempts.MOST_OF_ACCOUNT; i++) {
      var fields = Map.of("email", "victim@example.org", "password", "guess " + i);
      attacker.submit("/sign-in", "/sign-in", fields);
    }
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("too many failures", "198.51.100.7")
        .doesNotContain("guess", PASSWORD);
  }

  @Test
  void pagesOfAdministratorsAskedForByOthers() throws Exception {
    assertThat(mallory().get("/admin/accounts").statusCode()).isEqualTo(404);
    assertThat(lines).singleElement().asString().contains("/admin/accounts", "administrators");
  }

  @Test
  void tokensOfOthersActedOn() throws Exception {
    var access = site.database().access();
    var victim = access.accounts().find("victim@example.org").orElseThrow().id();
    var token = access.tokens().create(victim, "mine", null, Actor.COMMAND_LINE).orElseThrow();
    var path = "/account/tokens/%d/rotate".formatted(token.id());
    assertThat(mallory().submit("/account", path, Map.of()).statusCode()).isEqualTo(404);
    assertThat(access.tokens().find(token.secret().hash())).isPresent();
    assertThat(lines).singleElement().asString().contains(path);
  }

  @Test
  void requestsThatAreTooLongOrUnreadable() throws Exception {
    logger().setLevel(Level.INFO);
    for (var request :
        List.of(
            "GET /?" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n" + "X: a\r\n".repeat(5_000) + "\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n")) {
      try (var connection = connect()) {
        assertThat(connection.send(request).read().status()).isIn(413, 414, 431);
      }
    }
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (lines.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).contains("refused as unreadable or too long", "127.0.0.1"));
  }

  private static RawConnection connect() throws IOException {
    var address = URI.create(site.origin());
    return new RawConnection(address.getHost(), address.getPort(), Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../../../../../etc/passwd",
        "/assets/..\\..\\..\\etc\\passwd",
        "/assets/..%5c..%5csaola.db",
        "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/assets/%252e%252e%252fetc%252fpasswd",
        "/assets/....//....//etc/passwd",
        "/assets/saola.css%00.png",
        "/assets/./saola.css/../../templates",
        "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
        "/docs/../../saola.db",
        "/docs/..%2f..%2fpom",
        "/docs/%2e%2e",
        "/downloads/../saola.db",
        "/downloads/%2e%2e%2fsaola.db",
        "//etc/passwd",
        "/..",
        "http://evil.example/../../etc/passwd",
        "file:///etc/passwd"
      })
  void nothingOutsideOfTheSiteIsRead(String target) throws Exception {
    try (var connection = connect()) {
      var answer = connection.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").read();
      assertThat(answer.status()).as(target).isIn(400, 403, 404);
      assertThat(answer.body()).doesNotContain("root:", "SQLite format", "<project");
    }
  }
}
