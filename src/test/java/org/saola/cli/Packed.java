package org.saola.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives. */
final class Packed {
  private Packed() {}

  /** A zip of the files in a folder. */
  static Path zip(Path folder, Path zip) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }
}
