package org.saola.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends plain mails, one after the other, from a thread of its own; those that wait take turns by
 * who caused them.
 */
public final class Mailer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final int MOST_WAITING = 1_000;
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LAST_MAILS = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final MailSettings settings;
  private final Session session;
  private final Duration pause;
  private final WaitingMails waiting = new WaitingMails(MOST_WAITING);
  private final Thread sender = Thread.ofVirtual().name("mail").unstarted(this::sendAll);

  public Mailer(MailSettings settings) {
    this(settings, PAUSE, UnaryOperator.identity());
  }

  /**
   * @param pause before the second try; twice as long before the third
   * @param properties changes those of the mail library
   */
  Mailer(MailSettings settings, Duration pause, UnaryOperator<Properties> properties) {
    this.settings = settings;
    this.pause = pause;
    this.session = Session.getInstance(properties.apply(properties(settings)));
    sender.start();
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    var prefix = "mail." + protocol(settings) + ".";
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", Integer.toString(settings.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(settings.credentials() != null));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    var startTls = Boolean.toString(settings.encryption() == MailEncryption.STARTTLS);
    properties.setProperty(prefix + "starttls.enable", startTls);
    properties.setProperty(prefix + "starttls.required", startTls);
    for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + step, Long.toString(PATIENCE.toMillis()));
    }
    return properties;
  }

  private static String protocol(MailSettings settings) {
    return settings.encryption() == MailEncryption.TLS ? "smtps" : "smtp";
  }

  /**
   * Sends a mail in its turn. Never fails: what can't be sent, after three tries, is logged. The
   * person for whom a page is made is not to learn of it.
   *
   * @param cause whoever had it sent, such as a network; when too many wait, those of whoever has
   *     most of them are dropped
   */
  public void send(long cause, String to, String subject, String text) {
    var dropped = waiting.add(new Mail(cause, to, subject, text));
    if (dropped != null) {
      LOG.error("A mail to {} was not sent: too many are waiting", printable(dropped.to()));
    }
  }

  private void sendAll() {
    try {
      for (var mail = waiting.take(); mail != null; mail = waiting.take()) {
        sendPatiently(mail.to(), mail.subject(), mail.text());
      }
    } catch (InterruptedException _) {
      LOG.warn("No more mails are sent: the server stops");
    }
  }

  private void sendPatiently(String to, String subject, String text) throws InterruptedException {
    var before = pause;
    for (int tries = 1; ; tries++) {
      try {
        sendNow(to, subject, text);
        return;
      } catch (MailFailure failure) {
        if (failure.lasting() || tries == TRIES) {
          LOG.error("A mail to {} was not sent: {}", printable(to), failure.getMessage());
          return;
        }
        LOG.warn("A mail will be tried again: {}", failure.getMessage());
      } catch (RuntimeException fault) {
        LOG.error("A mail to {} was not sent, which is a fault of Saola", printable(to), fault);
        return; // those that wait can be sent all the same
      }
      try {
        Thread.sleep(before);
      } catch (InterruptedException stop) {
        LOG.error("A mail to {} was not sent: the server stops", printable(to));
        throw stop;
      }
      before = before.multipliedBy(2);
    }
  }

  /** Sends a mail while the caller waits. */
  public void sendNow(String to, String subject, String text) throws MailFailure {
    try (var transport = session.getTransport(protocol(settings))) {
      var message = message(to, subject, text);
      var credentials = settings.credentials();
      transport.connect(
          settings.host(),
          settings.port(),
          credentials == null ? null : credentials.user(),
          credentials == null ? null : credentials.password());
      transport.sendMessage(message, message.getAllRecipients());
    } catch (AddressException e) {
      throw new MailFailure("no mail address: " + printable(to), true, e);
    } catch (AuthenticationFailedException e) {
      throw failure("does not accept the user or the password", true, e);
    } catch (SendFailedException e) {
      var unknown = e.getInvalidAddresses();
      throw failure("refused it: " + reason(e), unknown != null && unknown.length > 0, e);
    } catch (MessagingException e) {
      throw failure("can't be used: " + reason(e), false, e);
    }
  }

  private MailFailure failure(String what, boolean lasting, Exception cause) {
    return new MailFailure(
        "mail server %s:%d %s".formatted(settings.host(), settings.port(), what), lasting, cause);
  }

  /** The innermost cause says most. */
  private static String reason(MessagingException failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return printable(String.valueOf(innermost.getMessage()));
  }

  private MimeMessage message(String to, String subject, String text) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(address(settings.from()));
    message.setRecipient(Message.RecipientType.TO, address(to));
    message.setSubject(printable(subject), UTF_8.name());
    message.setText(text, UTF_8.name());
    message.setHeader("Date", RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    // no answers by robots that are away on holiday
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** One address, and nothing beside it. */
  private static InternetAddress address(String text) throws AddressException {
    var addresses = InternetAddress.parse(text, true);
    if (addresses.length != 1 || !printable(text).equals(text) || addresses[0].isGroup()) {
      throw new AddressException("not one address", text);
    }
    addresses[0].validate();
    return addresses[0];
  }

  /** The text in one line. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Sends what waits, for a few seconds at most. */
  @Override
  public void close() {
    waiting.close();
    try {
      if (!sender.join(LAST_MAILS)) {
        var unsent = waiting.clear();
        sender.interrupt();
        LOG.error("{} mails that waited were not sent: the server stops", unsent);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
