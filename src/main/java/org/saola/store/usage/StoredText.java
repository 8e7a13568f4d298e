package org.saola.store.usage;

/** Texts as every database takes them. */
final class StoredText {
  private StoredText() {}

  /** PostgreSQL refuses the character 0, which any client can send. */
  static String of(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
