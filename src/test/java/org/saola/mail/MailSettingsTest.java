package org.saola.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.mail.MailSettings.Credentials;

class MailSettingsTest {
  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource(
      textBlock =
          """
          192.0.2.7, OFF,      ann, true,  it goes over a network as it is
          192.0.2.7, STARTTLS, ann, false, it is encrypted
          192.0.2.7, TLS,      ann, false, it is encrypted
          192.0.2.7, OFF,      ,    false, there is none
          127.0.0.1, OFF,      ann, false, it stays on this machine
          localhost, OFF,      ann, false, it stays on this machine
          """)
  void exposeAPasswordThatCrossesANetworkUnencrypted(
      String host,
      MailEncryption encryption,
      @Nullable String user,
      boolean exposed,
      String because) {
    var credentials = user == null ? null : new Credentials(user, "secret");
    var settings = new MailSettings(host, 25, encryption, credentials, "saola@example.org");
    assertThat(settings.exposesPassword()).as(because).isEqualTo(exposed);
  }
}
