package org.saola.api.speciesplus1.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compact JSON: raw UTF-8, only quotes, backslashes and control characters escaped. */
final class JsonWriter extends WireWriter {
  /** Three decimals; what is finer is cut off, not rounded. */
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private boolean inArray;
  private boolean first;

  private JsonWriter(boolean inArray, boolean first) {
    this.inArray = inArray;
    this.first = first;
  }

  /** Begins with a value that needs no key: a whole answer, or one item of an array. */
  static JsonWriter ofItem() {
    return new JsonWriter(true, true);
  }

  /** Begins with a comma and a key: the object was opened by somebody else. */
  static JsonWriter ofFurtherFields() {
    return new JsonWriter(false, false);
  }

  @Override
  public void object(String name, Runnable fields) {
    var outer = inArray;
    open(name);
    fields.run();
    close("}", outer);
  }

  @Override
  void open(String name) {
    key(name);
    write("{");
    inArray = false;
    first = true;
  }

  @Override
  public <T> void array(String name, String item, List<T> items, Consumer<T> writeItem) {
    key(name);
    write("[");
    var outer = inArray;
    inArray = true;
    first = true;
    items.forEach(writeItem);
    close("]", outer);
  }

  @Override
  public void integer(String name, @Nullable Integer value) {
    value(name, value == null ? "null" : Integer.toString(value));
  }

  @Override
  public void count(String name, long value) {
    value(name, Long.toString(value));
  }

  @Override
  public void decimal(String name, @Nullable Double value) {
    value(name, value == null ? "null" : decimal((double) value));
  }

  @Override
  void bool(String name, @Nullable Boolean value) {
    value(name, String.valueOf(value));
  }

  @Override
  public void text(String name, @Nullable String value) {
    value(name, value == null ? "null" : quoted(value));
  }

  @Override
  void date(String name, @Nullable LocalDate value) {
    value(name, value == null ? "null" : '"' + value.toString() + '"');
  }

  @Override
  public void timestamp(String name, @Nullable Instant value) {
    value(name, value == null ? "null" : '"' + MILLIS.format(value) + '"');
  }

  static String quoted(String text) {
    var json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < ' ') {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }

  private void value(String name, String json) {
    key(name);
    write(json);
  }

  private void key(String name) {
    if (!first) {
      write(",");
    }
    first = false;
    if (!inArray) {
      write("\"" + name + "\":");
    }
  }

  private void close(String bracket, boolean outer) {
    write(bracket);
    inArray = outer;
    first = false;
  }
}
