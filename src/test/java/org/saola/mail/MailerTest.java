package org.saola.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.mail.MailSettings.Credentials;

/** Mails to a server of this test. */
class MailerTest {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            patient(ServerSetupTest.SMTP.dynamicPort()),
            patient(ServerSetupTest.SMTPS.dynamicPort())
          });

  /** On a busy machine it takes longer than usual to start. */
  private static ServerSetup patient(ServerSetup setup) {
    setup.setServerStartupTimeout(30_000);
    return setup;
  }

  @BeforeEach
  void start() {
    server.setUser("saola", "correct");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Mailer mailer() {
    return mailer(MailEncryption.OFF, server.getSmtp().getPort(), null);
  }

  private static Mailer mailer(
      MailEncryption encryption, int port, @Nullable Credentials credentials) {
    return mailer(encryption, port, PAUSE, credentials);
  }

  private static Mailer mailer(
      MailEncryption encryption, int port, Duration pause, @Nullable Credentials credentials) {
    var settings =
        new MailSettings("127.0.0.1", port, encryption, credentials, "Saola <saola@example.org>");
    return new Mailer(
        settings,
        pause,
        properties -> {
          properties.setProperty("mail.smtps.ssl.trust", "*"); // the certificate is a made-up one
          properties.setProperty("mail.smtps.ssl.checkserveridentity", "false");
          return properties;
        });
  }

  private MimeMessage received() {
    assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  @Test
  void sendsPlainTextInAnyLanguage() throws Exception {
    try (var mailer = mailer()) {
      mailer.send(1, "reader@example.org", "Größe – 大きさ", "Zeile 1: é\n.\nZeile 3: 大\n");
    }
    var mail = received();
    assertThat(mail.getSubject()).isEqualTo("Größe – 大きさ");
    assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(mail.getContent().toString().lines())
        .containsExactly("Zeile 1: é", ".", "Zeile 3: 大");
    assertThat(mail.getFrom()[0]).hasToString("Saola <saola@example.org>");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSentDate().toInstant())
        .isBetween(
            java.time.Instant.now().minusSeconds(60), java.time.Instant.now().plusSeconds(60));
  }

  @Test
  void goesOnAfterAMailThatItCanDoNothingWith() throws Exception {
    var fault = new AtomicBoolean(true);
    var settings =
        new MailSettings(
            "127.0.0.1", server.getSmtp().getPort(), MailEncryption.OFF, null, "saola@example.org");
    try (var mailer = new Mailer(settings, PAUSE, properties -> failingOnce(properties, fault))) {
      mailer.send(1, "first@example.org", "First", "text");
      mailer.send(1, "second@example.org", "Second", "text");
    }
    assertThat(fault).isFalse();
    assertThat(received().getRecipients(Message.RecipientType.TO)[0])
        .hasToString("second@example.org");
  }

  private static Properties failingOnce(Properties properties, AtomicBoolean fault) {
    return new Properties(properties) {
      private static final long serialVersionUID = 1;

      @Override
      public @Nullable String getProperty(String key) {
        if (key.endsWith(".ehlo") && fault.getAndSet(false)) {
          throw new IllegalStateException("made up");
        }
        return super.getProperty(key);
      }
    };
  }

  @Test
  void keepsTheSubjectInItsHeader() throws Exception {
    try (var mailer = mailer()) {
      mailer.send(
          1, "reader@example.org", "Hello\r\nBcc: all@example.org\r\n\r\nBody\nX: y\0", "text");
    }
    var mail = received();
    assertThat(mail.getSubject()).isEqualTo("Hello Bcc: all@example.org Body X: y");
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(mail.getHeader("X")).isNull();
    assertThat(mail.getContent().toString().strip()).isEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org, b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\n",
        "group: a@example.org, b@example.org;",
        "no address",
        "@example.org",
        ""
      })
  void refusesWhatIsNotOneAddress(String to) {
    try (var mailer = mailer()) {
      assertThatThrownBy(() -> mailer.sendNow(to, "subject", "text"))
          .isInstanceOf(MailFailure.class)
          .hasMessageStartingWith("no mail address: ");
      mailer.send(1, to, "subject", "text"); // does not throw
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void signsInOverTls() throws Exception {
    var right = new Credentials("saola", "correct");
    int port = server.getSmtps().getPort();
    try (var mailer = mailer(MailEncryption.TLS, port, right)) {
      mailer.sendNow("reader@example.org", "subject", "text");
    }
    assertThat(received().getSubject()).isEqualTo("subject");
  }

  @Test
  void saysWhenThePasswordIsWrong() {
    var wrong = new Credentials("saola", "wrong");
    int port = server.getSmtps().getPort();
    try (var mailer = mailer(MailEncryption.TLS, port, wrong)) {
      assertThatThrownBy(() -> mailer.sendNow("reader@example.org", "subject", "text"))
          .hasMessage("mail server 127.0.0.1:%d does not accept the user or the password", port)
          .message()
          .doesNotContain("wrong");
    }
  }

  @Test
  void refusesToSpeakInTheClearWhenItMustNot() {
    int port = server.getSmtp().getPort(); // this server has no STARTTLS
    try (var mailer = mailer(MailEncryption.STARTTLS, port, null)) {
      assertThatThrownBy(() -> mailer.sendNow("reader@example.org", "subject", "text"))
          .hasMessageContaining("can't be used")
          .hasMessageContaining("STARTTLS");
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void refusesServersWithoutATrustedCertificate() {
    int port = server.getSmtps().getPort();
    var settings =
        new MailSettings("127.0.0.1", port, MailEncryption.TLS, null, "saola@example.org");
    try (var mailer = new Mailer(settings)) {
      assertThatThrownBy(() -> mailer.sendNow("reader@example.org", "subject", "text"))
          .isInstanceOf(MailFailure.class);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  /** Answers like a mail server that is busy. */
  private static final class BusyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Long> tries = new CopyOnWriteArrayList<>();

    BusyServer() throws IOException {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      var _ = Thread.ofVirtual().start(this::run);
    }

    private void run() {
      try {
        while (true) {
          try (var connection = socket.accept()) {
            tries.add(System.nanoTime());
            connection.getOutputStream().write("421 busy\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        }
      } catch (IOException e) {
        assertThat(socket.isClosed()).isTrue();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void triesThreeTimes() throws Exception {
    try (var busy = new BusyServer()) {
      try (var mailer = mailer(MailEncryption.OFF, busy.socket.getLocalPort(), null)) {
        mailer.send(1, "reader@example.org", "subject", "text");
      }
      assertThat(busy.tries).hasSize(3);
      assertThat(busy.tries.get(2) - busy.tries.get(1)).isGreaterThan(PAUSE.toNanos());
    }
  }

  @Test
  void aMailOfSomebodyElseDoesNotWaitForAFlood() {
    try (var mailer = mailer()) {
      for (int i = 0; i < 20; i++) {
        mailer.send(1, "reader@example.org", "flood", "text");
      }
      mailer.send(2, "reader@example.org", "other", "text");
    }
    var subjects = Arrays.stream(server.getReceivedMessages()).map(MailerTest::subject).toList();
    assertThat(subjects).hasSize(21);
    assertThat(subjects.indexOf("other")).isLessThan(20);
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void neitherBlocksNorThrowsWhenTooManyWait() throws Exception {
    int nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    try (var mailer = mailer(MailEncryption.OFF, nobody, Duration.ZERO, null)) {
      for (int i = 0; i < 1_200; i++) {
        mailer.send(1, "reader@example.org", "subject", "text");
      }
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }
}
