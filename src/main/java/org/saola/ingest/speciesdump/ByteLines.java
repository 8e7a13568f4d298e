package org.saola.ingest.speciesdump;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.saola.ingest.Bounds;
import org.saola.ingest.RefusedInput;

/** Cuts a stream into lines of bytes, without decoding them; the buffer is used again. */
final class ByteLines implements AutoCloseable {
  private static final int CHUNK_BYTES = 1 << 16;

  private final String name;
  private final InputStream input;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int chunkStart;
  private int chunkEnd;
  private byte[] line = new byte[CHUNK_BYTES];
  private int length;
  private long number;

  /**
   * @param name of the file, as messages show it
   */
  ByteLines(String name, InputStream input) {
    this.name = name;
    this.input = input;
  }

  /**
   * Goes to the next line; false when there is none. A last line may lack its line feed.
   *
   * @throws RefusedInput if it is larger than {@link Bounds#RECORD_BYTES}
   */
  boolean next() throws IOException {
    length = 0;
    while (chunkStart < chunkEnd || fill()) {
      int at = chunkStart;
      while (at < chunkEnd && chunk[at] != '\n') {
        at++;
      }
      append(at);
      if (at < chunkEnd) {
        chunkStart = at + 1;
        number++;
        return true;
      }
    }
    if (length > 0) {
      number++;
    }
    return length > 0;
  }

  private boolean fill() throws IOException {
    chunkStart = 0;
    chunkEnd = Math.max(0, input.read(chunk));
    return chunkEnd > 0;
  }

  private void append(int end) {
    int more = end - chunkStart;
    if (length + more > Bounds.RECORD_BYTES) {
      throw Bounds.tooLarge("%s:%d".formatted(name, number + 1), "a line");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
    }
    System.arraycopy(chunk, chunkStart, line, length, more);
    length += more;
    chunkStart = end;
  }

  /** The current line from index 0 to {@link #length()}, valid until the next one. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** The number of the current line; 1 = the first. */
  long number() {
    return number;
  }

  boolean blank() {
    for (int at = 0; at < length; at++) {
      if (line[at] > ' ' || line[at] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
