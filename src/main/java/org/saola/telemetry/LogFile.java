package org.saola.telemetry;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that is appended to, and made anew when someone has moved or deleted it. */
final class LogFile implements LogTarget {
  private final Path path;
  private @Nullable OutputStream stream;
  private @Nullable Object key;

  LogFile(Path path) {
    this.path = path;
  }

  @Override
  public OutputStream open() throws IOException {
    var held = stream;
    if (held != null && Objects.equals(key, currentKey())) {
      return held;
    }
    close();
    var opened = Files.newOutputStream(path, CREATE, APPEND);
    stream = opened;
    key = currentKey();
    return opened;
  }

  /** What tells the file from another at the same place; null when there is none. */
  private @Nullable Object currentKey() throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    var held = stream;
    stream = null;
    if (held != null) {
      held.close();
    }
  }
}
