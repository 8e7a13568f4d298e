package org.saola.ingest.redlistdocuments;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.saola.ingest.RefusedInput;

/** The bytes of a file; refuses documents of a size that no real one has, before memory ends. */
final class DocumentBytes extends FilterInputStream {
  /** The largest real ones, lists of Green Status assessments, stay below 1 MB. */
  private static final long MOST_BYTES = 16L << 20;

  private final String name;
  private long left = MOST_BYTES;

  DocumentBytes(String name, InputStream in) {
    super(new BufferedInputStream(in));
    this.name = name;
  }

  /** Another document begins. */
  void allowDocument() {
    left = MOST_BYTES;
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
      throw new RefusedInput(
          "%s holds a document of more than %d MB; the API has none so large"
              .formatted(name, MOST_BYTES >> 20));
    }
  }
}
