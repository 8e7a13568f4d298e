package org.saola.ingest.redlistdocuments;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.saola.ingest.Bounds;

/** The bytes of a file; refuses documents of a size that no real one has, before memory ends. */
final class DocumentBytes extends FilterInputStream {
  private final String name;
  private long left = Bounds.RECORD_BYTES;

  DocumentBytes(String name, InputStream in) {
    super(new BufferedInputStream(in));
    this.name = name;
  }

  /** Another document begins. */
  void allowDocument() {
    left = Bounds.RECORD_BYTES;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw Bounds.tooLarge(name, "a document");
    }
  }
}
