package org.saola.ingest.blank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;

/** The beginning of a stream, looked at before the whole of it is read; read just once. */
public final class Beginning {
  /** Whoever writes blanks as words does so from the first rows on. */
  private static final int BYTES = 4 << 20;

  private final byte[] bytes;
  private final InputStream whole;

  private Beginning(byte[] bytes, InputStream whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  public static Beginning of(InputStream stream) throws IOException {
    var bytes = stream.readNBytes(BYTES);
    return new Beginning(bytes, new SequenceInputStream(new ByteArrayInputStream(bytes), stream));
  }

  /** The text of the beginning; what can't be read is replaced. */
  public Reader text() {
    return text(UTF_8);
  }

  /** The text of the beginning in another encoding. */
  public Reader text(Charset charset) {
    return new InputStreamReader(new ByteArrayInputStream(bytes), charset);
  }

  /** All of the stream. */
  public InputStream whole() {
    return whole;
  }
}
