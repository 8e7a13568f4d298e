package org.saola.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.http.work.Cost;

/** Lines joined to pieces as they are sent, compressed or not; no further ahead than one piece. */
public final class LinePieces implements Iterator<byte[]>, AutoCloseable {
  private static final int PIECE_BYTES = 64 << 10;
  private static final Header UNKEPT = new Header("Cache-Control", "no-store");

  private final Iterator<byte[]> lines;
  private final Runnable end;
  private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * PIECE_BYTES);
  private final OutputStream out;
  private boolean ended;

  /**
   * Pieces of lines that have their ends.
   *
   * @param end done when no more lines are wanted, whether there are any or not
   */
  private LinePieces(Iterator<byte[]> lines, Runnable end, boolean gzip) {
    this.lines = lines;
    this.end = end;
    try {
      this.out = gzip ? new FastGzip(made) : made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An answer that is made while it is sent, and kept by nobody.
   *
   * @param cost of the lines
   */
  public static Response answer(
      Request request, String contentType, Iterator<byte[]> lines, Cost cost) {
    return answer(request, contentType, lines, () -> {}, cost);
  }

  /** The same of a stream, which is closed at the end, or when the client goes away. */
  public static Response answer(
      Request request, String contentType, Stream<byte[]> lines, Cost cost) {
    return answer(request, contentType, lines.iterator(), lines::close, cost);
  }

  private static Response answer(
      Request request, String contentType, Iterator<byte[]> lines, Runnable end, Cost cost) {
    var gzip = request.acceptsGzip();
    return BodyHeaders.of(new Header("Content-Type", contentType), UNKEPT)
        .pieces(gzip, new Pieces(Pieces.UNKNOWN, new LinePieces(lines, end, gzip), cost));
  }

  /** Most of a copy's time is spent on compressing it. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, PIECE_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public byte[] next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    try {
      while (made.size() < PIECE_BYTES && lines.hasNext()) {
        out.write(lines.next());
      }
      if (!lines.hasNext()) {
        ended = true;
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var piece = made.toByteArray();
    made.reset();
    return piece;
  }

  /** Whoever went away before the end leaves a compressor behind. */
  @Override
  public void close() throws IOException {
    end.run();
    out.close();
  }
}
