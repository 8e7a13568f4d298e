package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/** Percent-encoding of UTF-8 (RFC 3986, section 2.1) and its form variant, where + is a space. */
public final class PercentEncoding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * The text of a path as sent; {@code +} stays.
   *
   * @throws MalformedQuery if an escape is broken or the bytes are not UTF-8
   */
  public static String decodePath(String encoded) {
    return decode(encoded, false);
  }

  /**
   * The text of a form-encoded name or value.
   *
   * @param encoded one char per byte sent, as everything before the body of a request is
   * @throws MalformedQuery if an escape is broken or the bytes are not UTF-8
   */
  static String decodeForm(String encoded) {
    return decode(encoded, true);
  }

  private static String decode(String encoded, boolean plusIsSpace) {
    if (isPlain(encoded, plusIsSpace)) {
      return encoded;
    }
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(escapedByte(encoded, i));
        i += 2;
      } else {
        bytes.write(c == '+' && plusIsSpace ? ' ' : c);
      }
    }
    return utf8(bytes.toByteArray(), encoded);
  }

  private static boolean isPlain(String text, boolean plusIsSpace) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' || c >= 0x80 || (c == '+' && plusIsSpace)) {
        return false;
      }
    }
    return true;
  }

  private static int escapedByte(String text, int percent) {
    if (percent + 2 >= text.length()
        || !HexFormat.isHexDigit(text.charAt(percent + 1))
        || !HexFormat.isHexDigit(text.charAt(percent + 2))) {
      throw new MalformedQuery("query.percent", percent + 1);
    }
    return HexFormat.fromHexDigits(text, percent + 1, percent + 3);
  }

  private static String utf8(byte[] bytes, String encoded) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedQuery(
          "query.encoding", encoded.substring(0, Math.min(40, encoded.length())));
    }
  }

  /** The text form-encoded: all but letters, digits and {@code - . _ ~} escaped, space as +. */
  static String encodeForm(String text) {
    var encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c)) {
        encoded.append(c);
      } else if (c == ' ') {
        encoded.append('+');
      } else {
        HEX.toHexDigits(encoded.append('%'), b);
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
