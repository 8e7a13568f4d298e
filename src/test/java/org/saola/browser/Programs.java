package org.saola.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The programs of this machine. */
final class Programs {
  private Programs() {}

  /** A program on the path; the test is skipped where there is none. */
  static Path named(String name) {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    for (var folder : path.split(File.pathSeparator, -1)) {
      var file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    return Assumptions.abort("skipped: there is no " + name + " on this machine");
  }
}
