package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers of the original API that lie beside the project; tests are skipped without them. */
final class RecordedAnswers {
  private RecordedAnswers() {}

  /** The folder that holds them. */
  static Path folder() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var folder = at.resolve("shared/data/redlist-v4-responses");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    assumeThat(false).as("skipped: no shared/data/redlist-v4-responses above the project").isTrue();
    throw new AssertionError();
  }

  static String read(String name) throws IOException {
    return Files.readString(folder().resolve(name), UTF_8);
  }
}
