package org.saola.taxonomy.match.compare;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digits within words, which scanners put for letters. */
public final class Digits {
  private static final Pattern WITHIN =
      Pattern.compile("(?<=\\p{L})[015](?=[\\p{L}015])|(?<=\\p{L}\\p{L})[015](?= |$)");

  private Digits() {}

  /** A text with letters for such digits; null where it has none. */
  public static @Nullable String mended(String text) {
    var digits = WITHIN.matcher(text);
    return digits.find()
        ? digits.replaceAll(digit ->
            switch (digit.group()) {
              case "0" -> "o";
              case "1" -> "l";
              default -> "s";
            })
        : null;
  }
}
