package org.saola.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saola.Main;

/** The program as a process of its own, run from the classes under test. */
public final class SaolaProcess {
  private SaolaProcess() {}

  /**
   * Starts it.
   *
   * @param log takes both of its outputs
   */
  public static Process start(Path log, String... arguments) throws IOException {
    return start(Main.class, log, arguments);
  }

  /** Starts another program of the tests in the same way. */
  public static Process start(Class<?> main, Path log, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
        .start();
  }
}
