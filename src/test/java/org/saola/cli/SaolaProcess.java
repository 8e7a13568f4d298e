package org.saola.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saola.Main;
import org.saola.cli.shared.SharedClasses;

/** The program as a process of its own, run from the classes under test. */
public final class SaolaProcess {
  private SaolaProcess() {}

  /**
   * Starts it.
   *
   * @param log takes both of its outputs
   */
  public static Process start(Path log, String... arguments) throws IOException {
    return start(log, program(arguments));
  }

  /** Starts it with rights for files that others would have from it, such as 022. */
  public static Process startWithUmask(String umask, Path log, String... arguments)
      throws IOException {
    var shell = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "saola"));
    shell.addAll(program(arguments));
    return start(log, shell);
  }

  /** Starts another program of the tests in the same way. */
  public static Process start(Class<?> main, Path log, String... arguments) throws IOException {
    return start(log, command(System.getProperty("java.class.path"), main, arguments));
  }

  private static List<String> program(String... arguments) throws IOException {
    var classes = SharedClasses.path();
    var command =
        command(classes.orElse(System.getProperty("java.class.path")), Main.class, arguments);
    if (classes.isPresent()) {
      // what keeps it from being used is told otherwise on the output that tests read
      command.addAll(
          1, List.of(SharedClasses.option(classes.get()), "-Xlog:cds=off", "-Xlog:aot=off"));
    }
    return command;
  }

  /** The command that runs a program, with options of Java to be put after its first word. */
  public static List<String> command(String classPath, Class<?> main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml", // not that of the tests
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process start(Path log, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
        .start();
  }
}
