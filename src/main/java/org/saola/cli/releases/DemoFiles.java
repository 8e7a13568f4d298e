package org.saola.cli.releases;

import java.io.IOException;
import java.util.Optional;
import org.saola.ingest.InputFile;

/** The demo data that come with the program. */
public final class DemoFiles {
  static final String CITATION =
      "Saola demonstration data: facts about well-known species, neither complete nor legal advice";

  private static final String FOLDER = "/org/saola/demo/";

  private DemoFiles() {}

  /**
   * A file of the demo data; empty when there is none of this name.
   *
   * @param folder below the demo data, with a slash at its end; empty for the data package
   */
  public static Optional<InputFile> find(String folder, String name) {
    var path = FOLDER + folder + name;
    return DemoFiles.class.getResource(path) == null
        ? Optional.empty()
        : Optional.of(
            new InputFile(
                name,
                0,
                () -> {
                  var stream = DemoFiles.class.getResourceAsStream(path);
                  if (stream == null) {
                    throw new IOException(path + " was there a moment ago");
                  }
                  return stream;
                }));
  }
}
