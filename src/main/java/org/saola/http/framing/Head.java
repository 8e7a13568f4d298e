package org.saola.http.framing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;

/** The head of a request, as far as it has come: its lines, and what they say of the body. */
final class Head {
  private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(US_ASCII);
  private static final byte[] TRANSFER_ENCODING = "transfer-encoding:".getBytes(US_ASCII);

  /** An early WebSocket: libraries take eight bytes after such a head for its body. */
  private static final byte[] HIDDEN_BODY = "sec-websocket-key1:".getBytes(US_ASCII);

  private static final byte[] CHUNKED = "chunked".getBytes(US_ASCII);
  private static final int LONGEST_LENGTH = 18;

  private int firstLine;
  private int looked;
  private boolean oldVersion;
  private boolean chunked;
  private long length = -1;

  /**
   * Looks at the lines that have come.
   *
   * @param in its first readable byte is the first of the head
   * @return whether the head is whole
   */
  boolean read(ByteBuf in) throws Malformed {
    int begin = in.readerIndex();
    for (int start = begin + looked; ; start = begin + looked) {
      int end = Lines.end(in, start);
      if (end < 0) {
        return false;
      }
      looked = end + 2 - begin;
      if (end == start) {
        return true;
      } else if (firstLine == 0) {
        readRequestLine(in, start, end);
        firstLine = looked;
      } else {
        readHeader(in, start, end);
      }
    }
  }

  /** In bytes, as far as lines were whole. */
  int size() {
    return looked;
  }

  boolean hasRequestLine() {
    return firstLine > 0;
  }

  /** Whether the body comes in chunks. */
  boolean chunked() {
    return chunked;
  }

  /** The length of the body in bytes; 0 when there is none, or it comes in chunks. */
  long length() {
    return Math.max(0, length);
  }

  /** Three words with one space between them. */
  private void readRequestLine(ByteBuf in, int start, int end) throws Malformed {
    int spaces = 0;
    int last = ' ';
    for (int i = start; i < end; i++) {
      int b = in.getUnsignedByte(i);
      if (Lines.isControl(b) || (b == ' ' && last == ' ')) {
        throw new Malformed("a request line with control characters or too many blanks");
      }
      spaces += b == ' ' ? 1 : 0;
      last = b;
    }
    if (spaces != 2 || last == ' ') {
      throw new Malformed("a request line that is not three words");
    }
    oldVersion = last == '0';
  }

  private void readHeader(ByteBuf in, int start, int end) throws Malformed {
    Lines.requireName(in, start);
    switch (in.getByte(start)) {
      case 'c', 'C' -> {
        if (Lines.begins(in, start, end, CONTENT_LENGTH)) {
          readLength(in, start + CONTENT_LENGTH.length, end);
        }
      }
      case 't', 'T' -> {
        if (Lines.begins(in, start, end, TRANSFER_ENCODING)) {
          readEncoding(in, start + TRANSFER_ENCODING.length, end);
        }
      }
      case 's', 'S' -> {
        if (Lines.begins(in, start, end, HIDDEN_BODY)) {
          throw new Malformed("a head with a hidden body");
        }
      }
      default -> {}
    }
  }

  private void readLength(ByteBuf in, int start, int end) throws Malformed {
    int from = Lines.afterBlanks(in, start, end);
    int to = Lines.beforeBlanks(in, from, end);
    if (length >= 0 || chunked || to == from || to - from > LONGEST_LENGTH) {
      throw new Malformed("a length that is none, or not the only one");
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = in.getByte(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new Malformed("a length that is none");
      }
      value = 10 * value + digit;
    }
    length = value;
  }

  private void readEncoding(ByteBuf in, int start, int end) throws Malformed {
    int from = Lines.afterBlanks(in, start, end);
    int to = Lines.beforeBlanks(in, from, end);
    if (chunked || length >= 0 || oldVersion) {
      throw new Malformed("a transfer encoding beside another, or beside a length");
    }
    if (to - from != CHUNKED.length || !Lines.begins(in, from, to, CHUNKED)) {
      throw new Malformed("an unknown transfer encoding");
    }
    chunked = true;
  }
}
