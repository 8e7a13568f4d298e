package org.saola.store.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of some assessments in order, put aside in a file until all are there. */
final class Run implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream input;
  private final int order;
  private @Nullable String word;
  private Places places = new Places();

  private Run(DataInputStream input, int order) {
    this.input = input;
    this.order = order;
  }

  static void write(Path file, Map<String, Places> words) throws IOException {
    try (var output =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      for (var each : new TreeMap<>(words).entrySet()) {
        output.writeUTF(each.getKey());
        each.getValue().write(output);
      }
    }
  }

  /**
   * Begins to read one.
   *
   * @param order its place among all runs; the places of a later one are higher
   */
  static Run open(Path file, int order) throws IOException {
    var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    var run = new Run(input, order);
    run.next();
    return run;
  }

  /** Goes on to the next word; {@link #word} is null behind the last. */
  void next() throws IOException {
    try {
      word = input.readUTF();
    } catch (EOFException _) {
      word = null;
      return;
    }
    places = Places.read(input);
  }

  @Nullable String word() {
    return word;
  }

  Places places() {
    return places;
  }

  int order() {
    return order;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
