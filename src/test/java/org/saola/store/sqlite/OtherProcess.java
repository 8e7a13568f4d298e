package org.saola.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;

/** What another program does to the same files. */
final class OtherProcess {
  private OtherProcess() {}

  /** Opens and closes a database so many times, or tries to take a lock. */
  public static void main(String[] arguments) throws IOException {
    var path = Path.of(arguments[1]);
    if (arguments[0].equals("lock")) {
      System.exit(FileLocks.tryLock(path).isPresent() ? 0 : 3);
    }
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      Database.open(new DatabaseSettings(path, null)).close();
    }
  }

  static Process start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName()));
    Stream.of(arguments).forEach(command::add);
    return new ProcessBuilder(command).inheritIO().start();
  }
}
