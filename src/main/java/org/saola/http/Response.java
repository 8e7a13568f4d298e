package org.saola.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.saola.http.work.Cost;

/**
 * An answer. The server adds {@code Content-Length}, {@code Date} and the headers that every answer
 * carries (date, request id, run time and security headers), and leaves the body out for HEAD and
 * 304.
 *
 * @param headers names as they go out, in order; values hold no line breaks
 */
public record Response(int status, List<Header> headers, Body body) {

  /** One header line. */
  public record Header(String name, String value) {}

  /** What is sent after the headers. */
  public sealed interface Body {
    Body EMPTY = new Bytes(new byte[0]);

    /** Bytes that are ready, exactly as they go out; they must not be changed afterwards. */
    record Bytes(byte[] content) implements Body {}

    /**
     * A long body in pieces, read one after the other on a thread that may block. Pieces of some 64
     * KiB are best: each waits until the client has read the one before.
     *
     * @param length of all pieces together, in bytes; {@link #UNKNOWN} when only the end tells
     * @param pieces closed at the end, whether all were sent or not, if it is {@link AutoCloseable}
     * @param cost of each piece, which is not counted while the client reads the one before
     */
    record Pieces(long length, Iterator<byte[]> pieces, Cost cost) implements Body {
      public static final long UNKNOWN = -1;

      /** Pieces that are read from the database. */
      public Pieces(long length, Iterator<byte[]> pieces) {
        this(length, pieces, Cost.READING);
      }

      /** Pieces that are computed, until there is none left. */
      public static Pieces computed(Iterator<byte[]> pieces) {
        return new Pieces(UNKNOWN, pieces, Cost.COMPUTING);
      }

      public boolean knowsLength() {
        return length != UNKNOWN;
      }
    }
  }

  public Response {
    headers = List.copyOf(headers);
  }

  /** An answer with a content type and a body that is ready. */
  public static Response of(int status, String contentType, byte[] content) {
    return new Response(
        status, List.of(new Header("Content-Type", contentType)), new Body.Bytes(content));
  }

  /** The same answer as a file of this name, which clients keep instead of showing it. */
  public Response toKeep(String fileName) {
    return with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
  }

  /** The same answer with one more header at the end. */
  public Response with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Response(status, more, body);
  }
}
