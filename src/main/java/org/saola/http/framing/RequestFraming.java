package org.saola.http.framing;

import io.netty.buffer.ByteBuf;

/**
 * Follows where requests begin and end in the bytes of one connection, more strictly than the
 * decoder behind it. What another server could take for the end of a request, or for its beginning,
 * is refused: with a proxy in between, one client could else put requests into the mouths of
 * others.
 */
public final class RequestFraming {
  private static final int LONGEST_CHUNK_SIZE = 8;
  private static final int LONGEST_CHUNK_LINE = 256;

  /** What the next bytes are. */
  private enum Part {
    HEAD,
    BODY,
    CHUNK_LINE,
    CHUNK,
    CHUNK_END,
    TRAILERS,
    /** Of a head that is too long: the decoder has enough of it to say so. */
    NOTHING
  }

  private final int longestLine;
  private final int longestHead;
  private Part part = Part.HEAD;
  private Head head = new Head();

  /** Bytes of the body or the chunk that are still to come. */
  private long left;

  private int trailerBytes;

  /**
   * A new connection.
   *
   * @param longestLine of which the decoder refuses a longer one, in bytes
   * @param headerBytes of which the decoder refuses more
   */
  public RequestFraming(int longestLine, int headerBytes) {
    this.longestLine = longestLine;
    this.longestHead = longestLine + 2 * headerBytes;
  }

  /** Whether the next bytes are of a head. */
  public boolean isInHead() {
    return part == Part.HEAD;
  }

  /**
   * How many of the readable bytes, from the first on, may be passed on. A head is passed on whole;
   * bytes that nobody needs are skipped.
   *
   * @return 0 when more have to come first
   */
  public int take(ByteBuf in) throws Malformed {
    return switch (part) {
      case HEAD -> takeHead(in);
      case BODY -> takeCounted(in, Part.HEAD);
      case CHUNK_LINE -> takeChunkLine(in);
      case CHUNK -> takeCounted(in, Part.CHUNK_END);
      case CHUNK_END -> takeChunkEnd(in);
      case TRAILERS -> takeTrailer(in);
      case NOTHING -> {
        in.skipBytes(in.readableBytes());
        yield 0;
      }
    };
  }

  private int takeHead(ByteBuf in) throws Malformed {
    if (head.size() == 0) {
      skipLineEnds(in);
    }
    if (!head.read(in)) {
      return in.readableBytes() > (head.hasRequestLine() ? longestHead : longestLine)
          ? giveUp(in)
          : 0;
    }
    int size = head.size();
    left = head.length();
    if (head.chunked()) {
      part = Part.CHUNK_LINE;
    } else if (left > 0) {
      part = Part.BODY;
    }
    head = new Head();
    return size;
  }

  /** Some clients send one too many after a body. */
  private static void skipLineEnds(ByteBuf in) {
    while (in.isReadable()) {
      byte next = in.getByte(in.readerIndex());
      if (next != '\r' && next != '\n') {
        return;
      }
      in.skipBytes(1);
    }
  }

  private int giveUp(ByteBuf in) {
    part = Part.NOTHING;
    return in.readableBytes();
  }

  private int takeCounted(ByteBuf in, Part next) {
    int ready = (int) Math.min(left, in.readableBytes());
    left -= ready;
    if (left == 0) {
      part = next;
    }
    return ready;
  }

  /** Digits, and at most an extension after them. */
  private int takeChunkLine(ByteBuf in) throws Malformed {
    int start = in.readerIndex();
    int end = Lines.end(in, start);
    if (end < 0 ? in.readableBytes() > LONGEST_CHUNK_LINE : end - start > LONGEST_CHUNK_LINE) {
      throw new Malformed("a chunk whose first line is too long");
    }
    if (end < 0) {
      return 0;
    }
    left = chunkSize(in, start, end);
    trailerBytes = 0;
    part = left == 0 ? Part.TRAILERS : Part.CHUNK;
    return end + 2 - start;
  }

  private static long chunkSize(ByteBuf in, int start, int end) throws Malformed {
    long size = 0;
    int at = start;
    for (; at < end && Character.digit(in.getByte(at), 16) >= 0; at++) {
      size = 16 * size + Character.digit(in.getByte(at), 16);
      if (at - start >= LONGEST_CHUNK_SIZE) {
        throw new Malformed("a chunk that is too long");
      }
    }
    if (at == start || (at < end && in.getByte(at) != ';')) {
      throw new Malformed("a chunk without a size");
    }
    for (; at < end; at++) {
      if (Lines.isControl(in.getUnsignedByte(at))) {
        throw new Malformed("a chunk with control characters in its first line");
      }
    }
    return size;
  }

  private int takeChunkEnd(ByteBuf in) throws Malformed {
    int start = in.readerIndex();
    if (in.getByte(start) != '\r' || (in.readableBytes() > 1 && in.getByte(start + 1) != '\n')) {
      throw new Malformed("a chunk that is longer than it says");
    }
    if (in.readableBytes() < 2) {
      return 0;
    }
    part = Part.CHUNK_LINE;
    return 2;
  }

  /** One line of those after the last chunk; the empty one ends the request. */
  private int takeTrailer(ByteBuf in) throws Malformed {
    int start = in.readerIndex();
    int end = Lines.end(in, start);
    if (trailerBytes + in.readableBytes() > longestHead && end < 0) {
      throw new Malformed("too many lines after a body");
    }
    if (end < 0) {
      return 0;
    }
    if (end == start) {
      part = Part.HEAD;
    } else {
      Lines.requireName(in, start);
      trailerBytes += end + 2 - start;
      if (trailerBytes > longestHead) {
        throw new Malformed("too many lines after a body");
      }
    }
    return end + 2 - start;
  }
}
