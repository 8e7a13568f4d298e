package org.saola.http.framing;

import io.netty.buffer.ByteBuf;

/** What lines of a head are made of. */
final class Lines {
  private Lines() {}

  /**
   * Where a line ends, at its CR.
   *
   * @param from where it begins
   * @return negative when it is not all there
   */
  static int end(ByteBuf in, int from) throws Malformed {
    int feed = in.indexOf(from, in.writerIndex(), (byte) '\n');
    if (feed >= 0 && (feed == from || in.getByte(feed - 1) != '\r')) {
      throw new Malformed("a line that ends without a carriage return");
    }
    return feed < 0 ? -1 : feed - 1;
  }

  /** Whether a line begins with a text, in any case. */
  static boolean begins(ByteBuf in, int start, int end, byte[] lowerCase) {
    if (end - start < lowerCase.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      if (lowerCased(in.getByte(start + i)) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lowerCased(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 'a' - 'A' : b;
  }

  static int afterBlanks(ByteBuf in, int start, int end) {
    int from = start;
    while (from < end && isBlank(in.getByte(from))) {
      from++;
    }
    return from;
  }

  static int beforeBlanks(ByteBuf in, int start, int end) {
    int to = end;
    while (to > start && isBlank(in.getByte(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  static boolean isControl(int b) {
    return b < ' ' || b == 0x7f;
  }

  /** Refuses a header without a name, and a line that goes on with the one before. */
  static void requireName(ByteBuf in, int start) throws Malformed {
    byte first = in.getByte(start);
    if (first == ':' || isBlank(first)) {
      throw new Malformed("a header without a name, or a folded one");
    }
  }
}
