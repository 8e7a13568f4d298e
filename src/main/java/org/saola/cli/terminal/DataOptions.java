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

  public Path directory() {
    return directory;
  }

  public Database open() {
    return Database.open(new DatabaseSettings(directory, url));
  }
}
