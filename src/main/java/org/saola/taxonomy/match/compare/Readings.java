package org.saola.taxonomy.match.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text may say where it gives no name that is known. */
public final class Readings {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[^()]*\\p{L}[^()]*\\(([^()]+)\\)\\s*");

  /** Names have fewer; what has more is a sentence. */
  private static final int MOST_BLANKS = 6;

  private Readings() {}

  /** The text with two of its words written as one, for each two that follow each other. */
  public static List<String> joined(String text) {
    var clean = text.strip();
    var readings = new ArrayList<String>();
    for (int at = 1; at < clean.length() - 1 && readings.size() < MOST_BLANKS; at++) {
      if (clean.charAt(at) == ' '
          && Character.isLetter(clean.charAt(at - 1))
          && Character.isLowerCase(clean.charAt(at + 1))) {
        readings.add(clean.substring(0, at) + clean.substring(at + 1));
      }
    }
    return readings;
  }

  /** What stands in brackets at the end, as in {@code White bear (Ficta alba)}; empty for none. */
  public static List<String> inBrackets(String text) {
    if (!text.stripTrailing().endsWith(")")) {
      return List.of();
    }
    var brackets = IN_BRACKETS.matcher(text);
    return brackets.matches() ? List.of(brackets.group(1)) : List.of();
  }
}
