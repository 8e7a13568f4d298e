package org.saola.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Inputs that are read together, and closed together. */
public record OpenInputs(List<InputFiles> all) implements AutoCloseable {
  /**
   * Opens all.
   *
   * @throws RefusedInput when there is none at a path, or it is damaged, empty or not safe to read;
   *     none stays open then
   */
  public static OpenInputs of(List<Path> paths) {
    var inputs = new OpenInputs(new ArrayList<>());
    try {
      paths.forEach(path -> inputs.all.add(InputFiles.open(path)));
      return inputs;
    } catch (RuntimeException e) {
      inputs.close();
      throw e;
    }
  }

  @Override
  public void close() {
    all.forEach(InputFiles::close);
  }
}
