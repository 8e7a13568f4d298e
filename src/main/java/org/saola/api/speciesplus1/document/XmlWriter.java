package org.saola.api.speciesplus1.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** XML as contract 3.1 states it: hyphens in names, a type on everything but texts and objects. */
final class XmlWriter extends WireWriter {
  /** Whole seconds; fractions are cut off, not rounded. */
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final char REPLACEMENT = '\uFFFD';

  private int depth;

  XmlWriter(int depth) {
    this.depth = depth;
  }

  @Override
  public void object(String name, Runnable fields) {
    open(name);
    fields.run();
    depth--;
    line("</" + element(name) + ">");
  }

  @Override
  void open(String name) {
    line("<" + element(name) + ">");
    depth++;
  }

  @Override
  public <T> void array(String name, String item, List<T> items, Consumer<T> writeItem) {
    var element = element(name);
    if (items.isEmpty()) {
      line("<" + element + " type=\"array\"/>");
      return;
    }
    line("<" + element + " type=\"array\">");
    depth++;
    items.forEach(writeItem);
    depth--;
    line("</" + element + ">");
  }

  @Override
  public void integer(String name, @Nullable Integer value) {
    typed(name, "integer", value == null ? null : value.toString());
  }

  @Override
  public void count(String name, long value) {
    typed(name, "integer", Long.toString(value));
  }

  @Override
  public void decimal(String name, @Nullable Double value) {
    typed(name, "float", value == null ? null : decimal((double) value));
  }

  @Override
  void bool(String name, @Nullable Boolean value) {
    typed(name, "boolean", value == null ? null : Boolean.toString(value));
  }

  @Override
  public void text(String name, @Nullable String value) {
    if (value == null) {
      typed(name, "", null);
    } else {
      var element = element(name);
      line("<" + element + ">" + escaped(value) + "</" + element + ">");
    }
  }

  @Override
  void date(String name, @Nullable LocalDate value) {
    typed(name, "date", value == null ? null : value.toString());
  }

  @Override
  public void timestamp(String name, @Nullable Instant value) {
    typed(name, "dateTime", value == null ? null : SECONDS.format(value));
  }

  private void typed(String name, String type, @Nullable String value) {
    var element = element(name);
    if (value == null) {
      line("<" + element + " nil=\"true\"/>");
    } else {
      line("<" + element + " type=\"" + type + "\">" + value + "</" + element + ">");
    }
  }

  private void line(String text) {
    write("  ".repeat(depth) + text + "\n");
  }

  private static String element(String name) {
    return name.replace('_', '-');
  }

  /** Text content: only {@code & < >} are escaped; what XML 1.0 can't hold becomes U+FFFD. */
  static String escaped(String text) {
    var xml = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            default -> xml.appendCodePoint(legal(c) ? c : REPLACEMENT);
          }
        });
    return xml.toString();
  }

  private static boolean legal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
