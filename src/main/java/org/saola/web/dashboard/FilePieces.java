package org.saola.web.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The content of a file in pieces; the file is deleted when it is closed. */
final class FilePieces implements Iterator<byte[]>, AutoCloseable {
  private static final int PIECE = 64 << 10;

  private final Path file;
  private final InputStream content;
  private byte[] next;

  private FilePieces(Path file, InputStream content) throws IOException {
    this.file = file;
    this.content = content;
    next = content.readNBytes(PIECE);
  }

  static FilePieces of(Path file) throws IOException {
    return new FilePieces(file, Files.newInputStream(file));
  }

  @Override
  public boolean hasNext() {
    return next.length > 0;
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var piece = next;
    try {
      next = content.readNBytes(PIECE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return piece;
  }

  @Override
  public void close() throws IOException {
    try (content) {
      Files.deleteIfExists(file);
    }
  }
}
