package org.saola.store.text;

import java.util.Map;
import java.util.regex.Pattern;

/** Narratives without their markup. */
final class PlainNarrative {
  private static final int LONGEST_ENTITY = 8;
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final Pattern WITHIN_WORDS =
      Pattern.compile("(?i)(em|i|b|strong|sup|sub|span|a|u|font)\\b.*");

  private final String html;
  private final StringBuilder out;

  private PlainNarrative(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
  }

  /** The text that readers see, with one blank where there are several, or a tag. */
  static String of(String html) {
    return new PlainNarrative(html).read();
  }

  private String read() {
    for (int at = 0; at < html.length(); ) {
      char letter = html.charAt(at);
      at = letter == '<' ? tag(at) : letter == '&' ? entity(at) : letter(at);
    }
    return out.toString().strip();
  }

  private int letter(int at) {
    char letter = html.charAt(at);
    if (letter > ' ' && letter != '\u00a0') {
      out.append(letter);
    } else {
      blank();
    }
    return at + 1;
  }

  private void blank() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** A tag within a word, such as one of italics, parts no words. */
  private int tag(int at) {
    int end = html.indexOf('>', at);
    boolean tag =
        end > at + 1 && (Character.isLetter(html.charAt(at + 1)) || html.charAt(at + 1) == '/');
    if (!tag) {
      return letter(at); // a sign of comparison
    }
    var name = html.substring(at + 1, end).replace("/", "").strip();
    if (!WITHIN_WORDS.matcher(name).matches()) {
      blank();
    }
    return end + 1;
  }

  private int entity(int at) {
    int end = html.indexOf(';', at);
    if (end < 0 || end > at + LONGEST_ENTITY) {
      return letter(at);
    }
    var name = html.substring(at + 1, end);
    var text = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
    if (text.isEmpty()) {
      return letter(at);
    }
    if (text.isBlank()) {
      blank();
    } else {
      out.append(text);
    }
    return end + 1;
  }

  /** Empty for what is no character. */
  private static String numbered(String number) {
    boolean hex = number.startsWith("x") || number.startsWith("X");
    var digits = hex ? number.substring(1) : number;
    if (!digits.matches(hex ? "\\p{XDigit}{1,6}" : "\\d{1,7}")) {
      return "";
    }
    int code = Integer.parseInt(digits, hex ? 16 : 10);
    return Character.isValidCodePoint(code) && !Character.isISOControl(code)
        ? Character.toString(code)
        : "";
  }
}
