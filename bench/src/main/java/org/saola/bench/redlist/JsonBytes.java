package org.saola.bench.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON as the API v4 writes it: compact, with {@code <}, {@code >} and {@code &} escaped. */
final class JsonBytes {
  private static final byte[] NULL = "null".getBytes(UTF_8);

  private byte[] bytes = new byte[1 << 16];
  private int length;

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  void object(Runnable fields) {
    separate();
    put((byte) '{');
    fields.run();
    put((byte) '}');
  }

  void object(String name, Runnable fields) {
    name(name);
    object(fields);
  }

  /** An array of objects, one for each value. */
  <T> void objects(String name, List<T> values, Consumer<T> fields) {
    name(name);
    put((byte) '[');
    values.forEach(value -> object(() -> fields.accept(value)));
    put((byte) ']');
  }

  void texts(String name, @Nullable List<String> values) {
    name(name);
    if (values == null) {
      raw(NULL);
      return;
    }
    put((byte) '[');
    values.forEach(this::text);
    put((byte) ']');
  }

  void field(String name, @Nullable String value) {
    name(name);
    text(value);
  }

  void field(String name, boolean value) {
    name(name);
    raw(Boolean.toString(value).getBytes(UTF_8));
  }

  void field(String name, @Nullable Integer value) {
    name(name);
    raw(String.valueOf(value).getBytes(UTF_8));
  }

  private void name(String name) {
    text(name);
    put((byte) ':');
  }

  private void text(@Nullable String value) {
    separate();
    if (value == null) {
      raw(NULL);
      return;
    }
    put((byte) '"');
    for (byte b : value.getBytes(UTF_8)) {
      switch (b) {
        case '<', '>', '&' -> raw("\\u00%02x".formatted(b).getBytes(UTF_8));
        case '"', '\\' -> raw(new byte[] {'\\', b});
        case '\n' -> raw(new byte[] {'\\', 'n'});
        default -> put(b);
      }
    }
    put((byte) '"');
  }

  /** A comma where a value or name follows another value; no value ends with these characters. */
  private void separate() {
    if (length > 0
        && bytes[length - 1] != '{'
        && bytes[length - 1] != '['
        && bytes[length - 1] != ':') {
      put((byte) ',');
    }
  }

  private void raw(byte[] added) {
    ensure(added.length);
    System.arraycopy(added, 0, bytes, length, added.length);
    length += added.length;
  }

  private void put(byte b) {
    ensure(1);
    bytes[length++] = b;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }
}
