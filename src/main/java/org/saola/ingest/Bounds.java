package org.saola.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much is read at most, whoever sent it: what is packed may unpack to a thousand times its
 * size, and a line may have no end. All bounds lie far beyond what real sources have, and memory
 * suffices for them.
 */
public final class Bounds {
  /**
   * Bytes of one record: a line, a JSON document, a row of a table. The largest real ones, lists of
   * Green Status assessments, stay below 1 MB.
   */
  public static final int RECORD_BYTES = 16 << 20;

  /** Bytes of an answer of another server, unpacked: up to a thousand records. */
  public static final int ANSWER_BYTES = 64 << 20;

  /** Names, values and brackets of an answer: memory must suffice for all of them, too. */
  public static final int ANSWER_TOKENS = 6_000_000;

  /** Bytes of a file to download, as it is sent; real ones stay below 2 GB. */
  public static final long DOWNLOAD_BYTES = 8L << 30;

  private Bounds() {}

  /**
   * A file that is one record.
   *
   * @param name as messages show it
   * @return a stream that throws {@link RefusedInput} beyond the bound
   */
  public static InputStream record(String name, InputStream bytes) {
    return new BoundedStream(bytes, BoundedStream.ANY, () -> tooLarge(name, "content"));
  }

  /** A file of which each line is a record; in the same way. */
  public static InputStream lines(String name, InputStream bytes) {
    return new BoundedStream(bytes, '\n', () -> tooLarge(name, "a line"));
  }

  /**
   * What is packed by gzip, unpacked.
   *
   * @return a stream that throws {@link RefusedInput} when it becomes more than {@link
   *     UnpackedSize} allows
   */
  public static InputStream gunzipped(String name, InputStream packed) throws IOException {
    return UnpackedStream.of(name, packed);
  }

  /**
   * Refuses a record.
   *
   * @param place the file, and the line where it is known
   * @param what is too large
   */
  public static RefusedInput tooLarge(String place, String what) {
    return new RefusedInput(
        "%s: %s of more than %d MB, larger than any real one; download or make the file again"
            .formatted(place, what, RECORD_BYTES >> 20));
  }
}
