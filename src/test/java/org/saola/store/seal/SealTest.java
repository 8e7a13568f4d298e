package org.saola.store.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.OpenDatabase;
import org.saola.store.sql.DatabaseException;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.WebhookFilter;

/** Secrets lie in the database so that a copy of it opens nothing. */
final class SealTest extends OpenDatabase {
  private static final URI RECEIVER = URI.create("https://receiver.example/");

  private Webhook added() {
    return database.webhooks().add(RECEIVER, WebhookFilter.NONE, 0);
  }

  private String downloads(Database database) {
    return database.secrets().findOrCreate(SecretSetting.DOWNLOAD_LINKS, () -> "anew");
  }

  private Path keyFile() {
    return settings.dataDirectory().resolve("secret.key");
  }

  private String stored(String name) {
    return text("select value from setting where name = '" + name + "'");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void nothingInTheDatabaseTellsASecret() {
    var secret = database.webhooks().secret(added());
    assertThat(secret).matches("[0-9a-f]{64}");
    assertThat(text("select sealed_secret from webhook"))
        .startsWith("sealed:")
        .doesNotContain(secret);
    database.secrets().findOrCreate(SecretSetting.FORMS, () -> "of forms");
    assertThat(stored("form_token_key")).startsWith("sealed:").doesNotContain("of forms");
  }

  @Test
  void anotherServerWithTheSameKeyOpensIt() {
    var webhook = added();
    assertThat(database.secrets().findOrCreate(SecretSetting.DOWNLOAD_LINKS, () -> "first"))
        .isEqualTo("first");
    try (var another = another()) {
      assertThat(another.webhooks().secret(webhook)).isEqualTo(database.webhooks().secret(webhook));
      assertThat(downloads(another)).isEqualTo("first");
    }
  }

  @Test
  void theKeyIsForItsOwnerOnly() throws IOException {
    assertThat(keyFile()).as("made when it is needed").doesNotExist();
    added();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(keyFile())).matches("[0-9a-f]{64}\n");
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    var former = added().sealedSecret();
    database.webhooks().renewSecrets();
    assertThat(database.webhooks().list().getFirst().sealedSecret()).isNotEqualTo(former);
  }

  @Test
  void aTextSealedForAnotherPurposeOrChangedOpensNothing() throws SQLException {
    downloads(database);
    database.secrets().findOrCreate(SecretSetting.FORMS, () -> "of forms");
    execute(
        "update setting set value = '%s' where name = 'form_token_key'"
            .formatted(stored("download_link_secret")));
    assertThatThrownBy(() -> database.secrets().findOrCreate(SecretSetting.FORMS, () -> "anew"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("form_token_key")
        .hasMessageContaining("is damaged; set all anew with: saola secrets renew");
    for (var text :
        new String[] {"sealed:", "sealed:AAAA", "sealed:%%", "sealed:" + "A".repeat(99)}) {
      execute(
          "update setting set value = '%s' where name = 'download_link_secret'".formatted(text));
      assertThatThrownBy(() -> downloads(database)).hasMessageContaining("is damaged");
    }
  }

  @Test
  void whatWasInTheClearIsSealedWhenItIsOpened() throws SQLException {
    var webhook = added();
    downloads(database);
    execute("update webhook set sealed_secret = 'of a former version'");
    execute("update setting set value = 'former' where name = 'download_link_secret'");
    try (var another = another()) {
      assertThat(text("select sealed_secret from webhook")).startsWith("sealed:");
      assertThat(stored("download_link_secret")).startsWith("sealed:");
      var sealed = another.webhooks().find(webhook.id()).orElseThrow();
      assertThat(another.webhooks().secret(sealed)).isEqualTo("of a former version");
      assertThat(downloads(another)).isEqualTo("former");
    }
  }

  @Test
  void withoutItsKeyADatabaseSaysSoAndHowToMend() throws IOException {
    added();
    downloads(database);
    var elsewhere = directory.resolve("elsewhere.key");
    Files.move(keyFile(), elsewhere);
    try (var restored = another()) {
      assertThatThrownBy(() -> downloads(restored))
          .hasMessageContaining("sealed with a key that is not in " + keyFile().toAbsolutePath())
          .hasMessageContaining("--key-file")
          .hasMessageContaining("saola secrets renew");
      assertThatThrownBy(() -> restored.webhooks().add(RECEIVER, WebhookFilter.NONE, 0))
          .as("nothing is sealed with another key")
          .hasMessageContaining("sealed with a key that is not in");
    }
    assertThat(keyFile()).doesNotExist();
    var given = new DatabaseSettings(settings.dataDirectory(), settings.url(), elsewhere);
    try (var restored = Database.open(given)) {
      assertThat(downloads(restored)).isEqualTo("anew");
    }
  }

  @Test
  void aLostKeyIsReplacedAndAllSecretsWithIt() throws IOException {
    var former = database.webhooks().secret(added());
    downloads(database);
    Files.delete(keyFile());
    try (var restored = another()) {
      restored.secrets().renew();
      restored.webhooks().renewSecrets();
      var webhook = restored.webhooks().list().getFirst();
      assertThat(restored.webhooks().secret(webhook)).matches("[0-9a-f]{64}").isNotEqualTo(former);
      assertThat(restored.secrets().findOrCreate(SecretSetting.DOWNLOAD_LINKS, () -> "other"))
          .isEqualTo("other");
    }
  }

  @Test
  void aFileThatHoldsNoKeyIsRefused() throws IOException {
    Files.createDirectories(keyFile().getParent());
    Files.writeString(keyFile(), "no key\n");
    assertThatThrownBy(this::added)
        .hasMessageContaining("holds no key, which has 64 hexadecimal digits");
  }
}
