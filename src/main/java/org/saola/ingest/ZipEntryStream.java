package org.saola.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of one zip entry, held to the length and checksum that the zip states for it. */
final class ZipEntryStream extends FilterInputStream {
  private final String name;
  private final long size;
  private final long checksum;
  private final CRC32 actual = new CRC32();
  private long count;

  private ZipEntryStream(InputStream in, ZipEntry entry) {
    super(in);
    this.name = entry.getName();
    this.size = entry.getSize();
    this.checksum = entry.getCrc();
  }

  static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    try {
      var bytes = zip.getInputStream(entry);
      if (bytes == null) {
        throw damaged(entry.getName());
      }
      return new ZipEntryStream(bytes, entry);
    } catch (ZipException | EOFException _) {
      throw damaged(entry.getName());
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (ZipException | EOFException _) {
      throw damaged(name);
    }
    if (read > 0) {
      count += read;
      actual.update(buffer, offset, read);
    }
    if (count > size || (read < 0 && (count < size || actual.getValue() != checksum))) {
      throw damaged(name);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    // skipped bytes count for the checksum too
    long skipped = 0;
    while (skipped < bytes && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static RefusedInput damaged(String name) {
    return new RefusedInput(
        "%s in the zip is damaged: it isn't what the zip says it is; copy or download it again"
            .formatted(name));
  }
}
