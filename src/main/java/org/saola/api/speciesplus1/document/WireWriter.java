package org.saola.api.speciesplus1.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one structure, field by field, as JSON (contract section 2) or XML (section 3). Each field
 * is named once, in the spelling of JSON; null values are written, not left out.
 */
public abstract sealed class WireWriter permits JsonWriter, XmlWriter {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e16;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  /** A nested object. */
  public abstract void object(String name, Runnable fields);

  /** An array; {@code item} is what XML calls each of its elements. */
  public abstract <T> void array(String name, String item, List<T> items, Consumer<T> writeItem);

  public abstract void integer(String name, @Nullable Integer value);

  /** A whole number that may be large. */
  public abstract void count(String name, long value);

  public abstract void decimal(String name, @Nullable Double value);

  abstract void bool(String name, @Nullable Boolean value);

  public abstract void text(String name, @Nullable String value);

  abstract void date(String name, @Nullable LocalDate value);

  public abstract void timestamp(String name, @Nullable Instant value);

  /** Opens an object that the caller of {@link #bytes} will close by himself. */
  abstract void open(String name);

  /** An array that holds texts. */
  final void texts(String name, String item, List<String> values) {
    array(name, item, values, value -> text(item, value));
  }

  /** What was written so far, in UTF-8. */
  final byte[] bytes() {
    return out.toByteArray();
  }

  final void write(String text) {
    out.writeBytes(text.getBytes(UTF_8));
  }

  /**
   * The shortest decimal that reads back as the same number, with at least one fractional digit;
   * outside 0.0001 to 10^16 with an exponent of two digits, such as {@code 1.0e-05}.
   */
  public static String decimal(double value) {
    var size = Math.abs(value);
    if (value == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
      var plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    var parts = Double.toString(value).split("E", 2);
    var exponent = Integer.parseInt(parts[1]);
    return "%se%s%02d".formatted(parts[0], exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
