package org.saola.indicators;

import java.util.Locale;

/** Whether a change of category is one of the species, or of what is known of it. */
public enum ChangeReason {
  /** The species came nearer to extinction, or farther from it. */
  GENUINE,
  /** Better knowledge, another taxonomy, a mistake. */
  NON_GENUINE,
  /** Nobody said. */
  UNKNOWN;

  private static final String LETTER = "G";
  private static final String WORD = "genuine";
  private static final String NOT_SAID = "unknown";

  /**
   * What a reason of the Red List's table of changes means: {@code G}, or words that begin with
   * genuine, such as {@code Genuine (recent)}; everything else is none.
   */
  public static ChangeReason of(String reason) {
    var word = reason.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.equals(NOT_SAID)) {
      return UNKNOWN;
    }
    return reason.strip().equals(LETTER) || word.startsWith(WORD) ? GENUINE : NON_GENUINE;
  }

  /** As answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
