package org.saola.api.redlist4.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes compact JSON as the Red List does (contract 0.2): raw UTF-8, but {@code < > &} and the two
 * line separators of Unicode escaped; null values are written, not left out.
 */
public final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(UTF_8);
  private static final int LONGEST_ESCAPE = 6;
  private static final byte[] NULL = "null".getBytes(UTF_8);
  private static final byte[] TRUE = "true".getBytes(UTF_8);
  private static final byte[] FALSE = "false".getBytes(UTF_8);

  /** Of each ASCII character what follows the backslash; 0 = goes out as it is, u = as a number. */
  private static final byte[] ESCAPES = escapes();

  private byte[] bytes;
  private int size;
  private boolean following;

  public JsonWriter() {
    this(1024);
  }

  /** A writer for so many bytes; more make it grow. */
  public JsonWriter(int expectedSize) {
    bytes = new byte[Math.max(expectedSize, 64)];
  }

  private static byte[] escapes() {
    var escapes = new byte[0x80];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    for (char c : "<>&".toCharArray()) {
      escapes[c] = 'u';
    }
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    return escapes;
  }

  /** An object: a whole answer, or an item of an array. */
  public JsonWriter object(Runnable fields) {
    separate();
    return enclosed('{', fields, '}');
  }

  public JsonWriter object(String key, Runnable fields) {
    key(key);
    return enclosed('{', fields, '}');
  }

  public <T> JsonWriter array(String key, List<T> items, Consumer<T> item) {
    key(key);
    return enclosed('[', () -> items.forEach(item), ']');
  }

  /** An array that is a whole value. */
  <T> JsonWriter items(List<T> items, Consumer<T> item) {
    separate();
    return enclosed('[', () -> items.forEach(item), ']');
  }

  public JsonWriter array(String key, Runnable items) {
    key(key);
    return enclosed('[', items, ']');
  }

  public JsonWriter texts(String key, @Nullable List<String> values) {
    return values == null ? text(key, null) : array(key, values, this::text);
  }

  public JsonWriter text(String key, @Nullable String value) {
    key(key);
    return value == null ? raw(NULL) : quoted(value);
  }

  /** A text as an item of an array. */
  public JsonWriter text(String value) {
    separate();
    return quoted(value);
  }

  public JsonWriter integer(String key, @Nullable Integer value) {
    key(key);
    return value == null ? raw(NULL) : digits(value);
  }

  /** A number as an item of an array. */
  public JsonWriter integer(int value) {
    separate();
    return digits(value);
  }

  JsonWriter bool(String key, @Nullable Boolean value) {
    key(key);
    return raw(value == null ? NULL : value ? TRUE : FALSE);
  }

  /** A value that is JSON already. */
  public JsonWriter json(String key, byte[] value) {
    key(key);
    return raw(value);
  }

  /** A text that goes on beyond what can be written now; {@link #endText} is its rest. */
  JsonWriter beginText(String key, String beginning) {
    key(key);
    put((byte) '"');
    return characters(beginning);
  }

  JsonWriter endText(String end) {
    return characters(end).put((byte) '"');
  }

  /** How many bytes were written. */
  int size() {
    return size;
  }

  public byte[] toBytes() {
    return toBytes(0, size);
  }

  public byte[] toBytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private JsonWriter enclosed(char open, Runnable content, char close) {
    put((byte) open);
    following = false;
    content.run();
    put((byte) close);
    following = true;
    return this;
  }

  /** Keys are plain ASCII. */
  private void key(String key) {
    separate();
    int length = key.length();
    reserve(length + 3);
    bytes[size++] = '"';
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) key.charAt(i);
    }
    bytes[size++] = '"';
    bytes[size++] = ':';
  }

  private void separate() {
    if (following) {
      put((byte) ',');
    }
    following = true;
  }

  private JsonWriter quoted(String text) {
    put((byte) '"');
    return characters(text).put((byte) '"');
  }

  private JsonWriter characters(String text) {
    int length = text.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80 && ESCAPES[c] == 0) {
        put((byte) c);
      } else if (c < 0x80) {
        escape(c);
      } else {
        i = beyondAscii(text, i);
      }
    }
    return this;
  }

  private void escape(char c) {
    reserve(LONGEST_ESCAPE);
    bytes[size++] = '\\';
    bytes[size++] = c < 0x80 ? ESCAPES[c] : (byte) 'u';
    if (bytes[size - 1] == 'u') {
      for (int shift = 12; shift >= 0; shift -= 4) {
        bytes[size++] = HEX[(c >> shift) & 0xF];
      }
    }
  }

  /** Writes what is not ASCII, up to the next that is; the place of the last that was written. */
  private int beyondAscii(String text, int from) {
    char first = text.charAt(from);
    if (first == '\u2028' || first == '\u2029') {
      escape(first);
      return from;
    }
    int to = from + 1;
    while (to < text.length() && isPlainBeyondAscii(text.charAt(to))) {
      to++;
    }
    raw(text.substring(from, to).getBytes(UTF_8));
    return to - 1;
  }

  private static boolean isPlainBeyondAscii(char c) {
    return c >= 0x80 && c != '\u2028' && c != '\u2029';
  }

  private JsonWriter digits(int number) {
    return raw(Integer.toString(number).getBytes(UTF_8));
  }

  private JsonWriter raw(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  private JsonWriter put(byte one) {
    reserve(1);
    bytes[size++] = one;
    return this;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
