package org.saola.spreadsheet.list;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.saola.message.WrittenNumber;

/**
 * Tells in which encoding a text is written, from all of its bytes: UTF-8 and UTF-16, with a mark
 * or without, else that of Windows in the west.
 */
final class TextCensus {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int STEP = 1 << 16;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final byte[] buffer = new byte[STEP];
  private long line = 1;
  private long beyondAsciiLine;
  private long malformedLine;
  private long evenZeros;
  private long oddZeros;
  private long bytes;

  private TextCensus() {}

  /**
   * The encoding of a text.
   *
   * @throws UnreadableList if it is no text, or lines of it are in different encodings
   */
  static Charset of(ListInput input) throws IOException {
    try (var stream = input.open()) {
      var mark = stream.readNBytes(2);
      if (mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
        return UTF_16LE;
      }
      if (mark.length == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
        return UTF_16BE;
      }
    }
    var census = new TextCensus();
    try (var stream = input.open()) {
      census.read(stream);
    }
    return census.encoding();
  }

  private void read(InputStream stream) throws IOException {
    var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    var characters = CharBuffer.allocate(STEP);
    var unread = ByteBuffer.wrap(buffer);
    unread.limit(0);
    for (boolean end = false; !end; ) {
      unread.compact();
      int from = unread.position();
      int read = stream.readNBytes(buffer, from, buffer.length - from);
      countZeros(from, read);
      end = read < buffer.length - from;
      unread.position(from + read).flip();
      for (boolean more = true; more; ) {
        var result = decoder.decode(unread, characters.clear(), end);
        count(characters.flip());
        if (result.isMalformed() || result.isUnmappable()) {
          malformedLine = malformedLine == 0 ? line : malformedLine;
          unread.position(unread.position() + result.length());
        }
        more = !result.isUnderflow();
      }
    }
  }

  private void countZeros(int from, int length) {
    for (int i = from; i < from + length; i++, bytes++) {
      if (buffer[i] == 0) {
        if (bytes % 2 == 0) {
          evenZeros++;
        } else {
          oddZeros++;
        }
      }
    }
  }

  private void count(CharBuffer text) {
    while (text.hasRemaining()) {
      char character = text.get();
      if (character == '\n') {
        line++;
      } else if (character >= FIRST_BEYOND_ASCII && character != '\uFEFF' && beyondAsciiLine == 0) {
        beyondAsciiLine = line;
      }
    }
  }

  private Charset encoding() {
    if (evenZeros + oddZeros > 0) {
      return withZeros();
    }
    if (malformedLine == 0) {
      return UTF_8;
    }
    if (beyondAsciiLine == 0) {
      return WINDOWS;
    }
    throw new UnreadableList(
        "list.encodings", new WrittenNumber(malformedLine), new WrittenNumber(beyondAsciiLine));
  }

  /** Where every other byte is zero the text is UTF-16, and almost all of it in Latin letters. */
  private Charset withZeros() {
    long quarter = bytes / 4;
    if (oddZeros > quarter && evenZeros == 0) {
      return UTF_16LE;
    }
    if (evenZeros > quarter && oddZeros == 0) {
      return UTF_16BE;
    }
    throw new UnreadableList("list.zeros");
  }
}
