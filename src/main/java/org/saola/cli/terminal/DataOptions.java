package org.saola.cli.terminal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import picocli.CommandLine.Option;

/** Where the data are; options of every command that touches them. */
public final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${SAOLA_DATA:-data}",
      description = "Data directory; made when missing (default: $SAOLA_DATA, else ./data).")
  private Path directory = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${SAOLA_DATABASE}",
      description =
          "PostgreSQL database, as jdbc:postgresql://HOST/NAME?user=USER&password=PASSWORD (default:"
              + " $SAOLA_DATABASE, else SQLite in the data directory).")
  private @Nullable String url;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      defaultValue = "${SAOLA_KEY_FILE}",
      description =
          "File with the key that seals secrets in the database, made when first needed (default:"
              + " $SAOLA_KEY_FILE, else secret.key in the data directory).")
  private @Nullable Path keyFile;

  public Path directory() {
    return directory;
  }

  public DatabaseSettings settings() {
    var settings = new DatabaseSettings(directory, url);
    return keyFile == null ? settings : new DatabaseSettings(directory, url, keyFile);
  }

  public Database open() {
    return Database.open(settings());
  }
}
