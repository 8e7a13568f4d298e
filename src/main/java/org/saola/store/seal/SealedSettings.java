package org.saola.store.seal;

import java.util.Arrays;
import java.util.function.Supplier;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Settings;

/** The secrets that the program makes for itself, sealed. */
public final class SealedSettings {
  private final Connections connections;
  private final Settings settings;
  private final Seal seal;

  public SealedSettings(Connections connections, Settings settings, Seal seal) {
    this.connections = connections;
    this.settings = settings;
    this.seal = seal;
  }

  /** The secret, made now when there is none; the same for all processes that ask at once. */
  public String findOrCreate(SecretSetting which, Supplier<String> secret) {
    var name = which.storedName();
    var sealed = settings.findOrCreate(name, () -> seal.close(name, secret.get()));
    return seal.open(name, sealed);
  }

  /** Seals what was written before there were seals. */
  public void sealFormer() {
    for (var which : SecretSetting.values()) {
      var name = which.storedName();
      settings
          .find(name)
          .filter(stored -> !Seal.isSealed(stored))
          .ifPresent(clear -> settings.put(name, seal.close(name, clear)));
    }
  }

  /** Takes the key of the file as that of the database, and forgets what was sealed here. */
  public void renew() {
    connections.write(handle -> {
      seal.takeKeyOfFile(handle);
      return Arrays.stream(SecretSetting.values())
          .mapToInt(each -> handle.execute("delete from setting where name = ?", each.storedName()))
          .sum();
    });
  }
}
