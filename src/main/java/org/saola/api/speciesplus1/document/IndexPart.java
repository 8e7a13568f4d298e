package org.saola.api.speciesplus1.document;

import org.saola.language.Language;

/**
 * The parts in which a record of the index is kept, so that any choice of languages and lists is a
 * matter of joining. Their numbers are stored.
 */
public enum IndexPart {
  /** The whole record with all common names and English listings; not closed. */
  DEFAULT(1),
  /** The record up to the common names; not closed. */
  BEGINNING(2),
  /** The common names of one language. */
  NAMES(3),
  /** The current CITES listings in one language. */
  CITES_LISTINGS(4),
  /** The current EU listings in one language. */
  EU_LISTINGS(5);

  private static final int LANGUAGE_BITS = 16;
  private static final int LETTER_BITS = 8;

  private final int number;

  IndexPart(int number) {
    this.number = number;
  }

  /** The number of a part that stands in no language of its own. */
  public int key() {
    return number << LANGUAGE_BITS;
  }

  public int key(Language language) {
    return key(language.name());
  }

  /**
   * The number of the part in a language.
   *
   * @param language ISO 639-1 in upper case, two letters
   */
  public int key(String language) {
    return key() | language.charAt(0) << LETTER_BITS | language.charAt(1);
  }

  /** Whether a part with this number is one of mine, in whatever language. */
  public boolean has(int key) {
    return key >> LANGUAGE_BITS == number;
  }

  /** What can stand in a number: two letters. */
  static boolean isLanguage(String code) {
    return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
