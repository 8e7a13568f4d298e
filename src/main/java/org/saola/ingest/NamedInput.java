package org.saola.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to import, wherever it lies: on disk or inside an archive.
 *
 * @param name the file's own name, without folders
 * @param opener opens the raw bytes, any number of times
 */
public record NamedInput(String name, Opener opener) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Opens the raw bytes of a file from its start. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file on disk. */
  public static NamedInput of(Path file) {
    return new NamedInput(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }

  /** A file of a folder or archive. */
  public static NamedInput of(InputFile file) {
    return new NamedInput(file.name().substring(file.name().lastIndexOf('/') + 1), file::open);
  }

  /**
   * The content; unpacked when the bytes begin as gzip does, whatever the name says. Refused while
   * it is read if it unpacks to more than any real file.
   */
  public InputStream open() throws IOException {
    var bytes = new BufferedInputStream(opener.open(), BUFFER_BYTES);
    try {
      bytes.mark(2);
      boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
      bytes.reset();
      return gzip ? Bounds.gunzipped(name, bytes) : bytes;
    } catch (IOException failure) {
      bytes.close();
      throw failure;
    }
  }
}
