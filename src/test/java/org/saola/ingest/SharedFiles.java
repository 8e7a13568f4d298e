package org.saola.ingest;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds example files that lie beside the project, not in it; tests without them are skipped. */
public final class SharedFiles {

  private SharedFiles() {}

  /** The file or folder {@code shared/<path>} in the nearest folder above that has one. */
  public static Path find(String path) {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var file = folder.resolve("shared").resolve(path);
      if (Files.exists(file)) {
        return file;
      }
    }
    assumeThat(false).as("skipped: no shared/%s beside the project", path).isTrue();
    throw new AssertionError(path);
  }
}
