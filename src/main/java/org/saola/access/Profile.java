package org.saola.access;

import org.jspecify.annotations.Nullable;

/**
 * What a holder says of themself; without blanks around the texts.
 *
 * @param organisation {@link #UNKNOWN} when not told
 * @param country a name, or null when not told
 * @param purposeText what the data are used for, in the holder's words; null when not told
 */
public record Profile(
    String name,
    String organisation,
    @Nullable String country,
    Purpose purpose,
    @Nullable String purposeText) {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  /** The organisation of those who told none (contract Species+ section 7.1). */
  public static final String UNKNOWN = "UNKNOWN";

  /** The most characters of a name, an organisation or a country. */
  public static final int LONGEST_NAME = 200;

  /** The most characters of {@code purposeText}. */
  public static final int LONGEST_TEXT = 2000;

  /**
   * @throws IllegalArgumentException if a text is too long or holds control characters other than
   *     line ends; whoever takes texts from people asks {@link #isName} and {@link #isText} first
   */
  public Profile {
    name = name.strip();
    organisation = organisation.isBlank() ? UNKNOWN : organisation.strip();
    country = stripped(country);
    purposeText = stripped(purposeText);
    if (!isName(name) || !isName(organisation) || (country != null && !isName(country))) {
      throw new IllegalArgumentException("a name of a profile is too long or no plain text");
    }
    if (purposeText != null && !isText(purposeText)) {
      throw new IllegalArgumentException("the purpose of a profile is too long or no plain text");
    }
  }

  /** Whether a text may be a name, an organisation or a country: short, in one line, all seen. */
  public static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && text.codePoints().noneMatch(Profile::isUnseen);
  }

  /** A text that was taken before names were held to {@link #isName}, without what is unseen. */
  public static String seen(String text) {
    return text.codePoints()
        .filter(character -> !isUnseen(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Controls, line ends, what turns the direction of writing; not the joiners of some scripts. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
      default -> false;
    };
  }

  /** Whether a text, of any number of lines, may describe the purpose. */
  public static boolean isText(String text) {
    return text.length() <= LONGEST_TEXT
        && text.chars()
            .noneMatch(character ->
                Character.isISOControl(character)
                    && character != '\n'
                    && character != '\r'
                    && character != '\t');
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
