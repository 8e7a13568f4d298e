package org.saola.cli.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.mail.MailEncryption;
import org.saola.mail.MailSettings;
import org.saola.mail.MailSettings.Credentials;
import org.saola.mail.Mailer;
import org.saola.message.Refused;
import picocli.CommandLine.Option;

/** Through which server mail is sent. */
final class MailOptions {
  private static final String PASSWORD = "SAOLA_SMTP_PASSWORD";

  @Option(
      names = "--smtp-host",
      paramLabel = "HOST",
      description = "Server to send mail through; without one no mail is sent.")
  private @Nullable String host;

  @Option(
      names = "--smtp-port",
      paramLabel = "PORT",
      description = "Its port (default: 587 for starttls, 465 for tls, 25 for off).")
  private @Nullable Integer port;

  @Option(
      names = "--smtp-tls",
      paramLabel = "KIND",
      defaultValue = "starttls",
      description = "Encryption: starttls, tls from the first byte, off (default: starttls).")
  private MailEncryption encryption = MailEncryption.STARTTLS;

  @Option(names = "--smtp-user", paramLabel = "NAME", description = "Who signs in to it.")
  private @Nullable String user;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description = "File with the password (default: $SAOLA_SMTP_PASSWORD).")
  private @Nullable Path passwordFile;

  @Option(names = "--smtp-from", paramLabel = "ADDRESS", description = "Where mails come from.")
  private @Nullable String from;

  /** Null when no mail server is set. */
  @Nullable Mailer open() throws IOException {
    var settings = settings();
    return settings.isEmpty() ? null : new Mailer(settings.get());
  }

  /** Empty when no mail server is set. */
  Optional<MailSettings> settings() throws IOException {
    if (host == null) {
      if (from != null || user != null) {
        throw new Refused("--smtp-from and --smtp-user need --smtp-host");
      }
      return Optional.empty();
    }
    if (from == null) {
      throw new Refused("--smtp-host needs --smtp-from, the address that mails come from");
    }
    int usedPort = port == null ? encryption.usualPort() : port;
    if (usedPort < 1 || usedPort > 65_535) {
      throw new Refused("--smtp-port %d is not within 1 to 65535".formatted(usedPort));
    }
    var credentials = user == null ? null : new Credentials(user, password());
    var settings = new MailSettings(host, usedPort, encryption, credentials, from);
    if (settings.exposesPassword()) {
      throw new Refused(
          "--smtp-tls off would send the password to %s for all to read; use starttls or tls"
              .formatted(host));
    }
    return Optional.of(settings);
  }

  private String password() throws IOException {
    var password =
        passwordFile == null ? System.getenv(PASSWORD) : Files.readString(passwordFile).strip();
    if (password == null || password.isEmpty()) {
      throw new Refused(
          "--smtp-user needs a password: in a file, --smtp-password-file, or in $" + PASSWORD);
    }
    return password;
  }
}
