package org.saola.store.usage;

/** Texts as every database takes them. */
final class StoredText {
  private StoredText() {}

  /** The same, and no longer than so many characters. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return of(text);
    }
    // half a pair of surrogates is no text
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return of(text.substring(0, end) + "\u2026");
  }

  /** PostgreSQL refuses the character 0, which any client can send. */
  static String of(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
