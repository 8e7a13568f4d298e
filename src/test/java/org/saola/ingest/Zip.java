package org.saola.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips for tests, and spoils them. */
final class Zip {
  private static final int CENTRAL_ENTRY = 0x02014b50;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  Zip add(String name, String text) {
    return add(name, text.getBytes(UTF_8), 1);
  }

  /** An entry of {@code block}, repeated. */
  Zip add(String name, byte[] block, int times) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return this;
  }

  byte[] bytes() {
    try {
      zip.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return bytes.toByteArray();
  }

  Path write(Path folder) throws IOException {
    return write(folder, bytes());
  }

  static Path write(Path folder, byte[] zip) throws IOException {
    return Files.write(folder.resolve("test.zip"), zip);
  }

  /** A place in the central directory's entry number {@code entry}, counted from 0. */
  static int centralEntry(byte[] zip, int entry) {
    var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int met = 0;
    for (int at = 0; at < zip.length - 4; at++) {
      if (buffer.getInt(at) == CENTRAL_ENTRY && met++ == entry) {
        return at;
      }
    }
    throw new IllegalArgumentException("no such entry");
  }

  /** Replaces every {@code from} by {@code to}, which is as long. */
  static byte[] rename(byte[] zip, String from, String to) {
    var text = new String(zip, ISO_8859_1);
    return text.replace(from, to).getBytes(ISO_8859_1);
  }
}
