package org.saola.speciesplus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder with recorded answers and tools that lies beside the project; not part of it. */
public final class SharedFolder {
  private SharedFolder() {}

  /** Skips the test where the folder is absent. */
  public static Path find() {
    var found = search();
    Assumptions.assumeTrue(
        found.isPresent(), "skipped: there is no folder shared/golden above the project");
    return found.orElseThrow();
  }

  private static Optional<Path> search() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var shared = at.resolve("shared");
      if (Files.isDirectory(shared.resolve("golden"))) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }
}
