package org.saola.ingest.blank;

import java.util.Set;

/**
 * What a column may hold: it decides which of the words that programs write for blanks are blanks
 * there. Case counts, and so does the whole cell: {@code Na} is a name, {@code NA} is none.
 */
public enum Holds {
  /** Ids, numbers, days, flags, scientific names, words of fixed lists: never such a word. */
  NO_SUCH_WORD {
    @Override
    boolean blank(String word, Set<String> written) {
      return STAND_INS.contains(word);
    }
  },
  /** Sentences, and names in a language: {@code None}, {@code -} and the like may be meant. */
  TEXT {
    @Override
    boolean blank(String word, Set<String> written) {
      return written.contains(word) || (STAND_INS.contains(word) && !SAYS_SOMETHING.contains(word));
    }
  },
  /** Codes, as of languages, and initials, of which {@code nan} and {@code NA} are some. */
  CODE {
    @Override
    boolean blank(String word, Set<String> written) {
      return written.contains(word) || (STAND_INS.contains(word) && !CODES.contains(word));
    }
  },
  /** Codes of countries, of which {@code NA} is Namibia: see {@link NamibiaOrBlank}. */
  COUNTRY_CODE {
    @Override
    boolean blank(String word, Set<String> written) {
      return !word.equals(NA) && STAND_INS.contains(word);
    }
  },
  /** Categories of the Red List, of which {@code NA} is Not Applicable and {@code N/A} is one. */
  CATEGORY {
    @Override
    boolean blank(String word, Set<String> written) {
      return !word.equals(NA) && !word.equals("N/A") && STAND_INS.contains(word);
    }
  };

  /** What R writes for a blank, unless it is told otherwise. */
  public static final String NA = "NA";

  private static final Set<String> STAND_INS =
      Set.of(
          NA, "<NA>", "#N/A", "#NA", "N/A", "n/a", "NULL", "null", "\\N", "None", "NONE", "none",
          "NaN", "nan", "NaT", "-");
  private static final Set<String> CODES = Set.of(NA, "nan");
  private static final Set<String> SAYS_SOMETHING =
      Set.of("None", "NONE", "none", "N/A", "n/a", "-");
  private static final int LONGEST = 4;

  /** Whether programs write a cell for a blank. */
  static boolean standIn(String cell) {
    return cell.length() <= LONGEST && STAND_INS.contains(cell);
  }

  /**
   * Whether a word is a blank in such a column.
   *
   * @param word one that is a {@linkplain #standIn stand-in}
   * @param written those that the file is known to write for blanks
   */
  abstract boolean blank(String word, Set<String> written);
}
