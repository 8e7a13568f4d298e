package org.saola.ingest.speciespackage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.speciesplus.PrimaryRecords;

/** The packages that tests read: an own small one, and the golden ones where they are at hand. */
final class Packages {
  private Packages() {}

  /** The folder of the small package, which is valid and has something of everything. */
  static Path small() {
    URL ranks = Objects.requireNonNull(Packages.class.getResource("small/ranks.csv"));
    try {
      return Objects.requireNonNull(Path.of(ranks.toURI()).getParent());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A copy of the small package that may be broken. */
  static Path copySmall(Path target) throws IOException {
    try (var files = Files.newDirectoryStream(small())) {
      for (var file : files) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  /** Replaces the first {@code from} in a file, which must be there. */
  static void change(Path folder, String file, String from, String to) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path, UTF_8);
    int at = text.indexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException("%s has no \"%s\"".formatted(file, from));
    }
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()), UTF_8);
  }

  /** A golden package such as {@code package-A}. */
  static Optional<Path> golden(String name) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var found = at.resolve("shared/golden").resolve(name);
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  static PrimaryRecords read(Path path, ImportIssues issues) {
    try (var files = InputFiles.open(path)) {
      return SpeciesPackage.read(files, issues, Progress.SILENT);
    }
  }
}
