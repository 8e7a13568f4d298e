package org.saola.taxonomy.name;

import java.util.Arrays;
import org.saola.taxonomy.name.text.OpenWords;
import org.saola.taxonomy.name.text.SensuWords;

/**
 * A clean text cut into words, numbers and signs. What lies beyond the end is {@link Kind#END}, so
 * that looking ahead needs no check.
 */
final class NameWords {
  enum Kind {
    WORD,
    NUMBER,
    OPEN,
    CLOSE,
    SQUARE_OPEN,
    SQUARE_CLOSE,
    COMMA,
    AND,
    TIMES,
    QUERY,
    /** A text in quotation marks, with them. */
    QUOTED,
    OTHER,
    END
  }

  private final String text;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private Kind[] kinds = new Kind[16];
  private String[] words = new String[16];
  private String[] plains = new String[16];
  private int count;

  NameWords(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      at = letter == ' ' ? at + 1 : read(letter, at);
    }
  }

  private int read(char letter, int at) {
    if (Character.isLetter(letter) || (letter == '\'' && beginsWord(at))) {
      return readWord(at);
    }
    if (letter >= '0' && letter <= '9') {
      return readNumber(at);
    }
    if (letter == '"' || letter == '\'') {
      int close = text.indexOf(letter, at + 1);
      return close > at + 1 ? add(Kind.QUOTED, at, close + 1) : add(Kind.OTHER, at, at + 1);
    }
    return add(sign(letter), at, at + 1);
  }

  private static Kind sign(char letter) {
    return switch (letter) {
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case '[' -> Kind.SQUARE_OPEN;
      case ']' -> Kind.SQUARE_CLOSE;
      case ',' -> Kind.COMMA;
      case '&' -> Kind.AND;
      case '×' -> Kind.TIMES;
      case '?' -> Kind.QUERY;
      default -> Kind.OTHER;
    };
  }

  /** As in {@code 't Hart}; an apostrophe before a capital opens a quotation. */
  private boolean beginsWord(int at) {
    return at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
  }

  private int readWord(int from) {
    int at = from + 1;
    while (at < text.length() && inWord(text.charAt(at))) {
      if (text.charAt(at) == '.' && splits(from, at)) {
        return add(Kind.WORD, from, at + 1);
      }
      at++;
    }
    while (at > from + 1 && text.charAt(at - 1) == '\'' && quoteClosesElsewhere(from, at)) {
      at--;
    }
    return add(Kind.WORD, from, at);
  }

  /** An apostrophe at the end of a word is of the word. */
  private boolean quoteClosesElsewhere(int from, int at) {
    return text.charAt(from) == '\'' && at - from < 2;
  }

  private static boolean inWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || letter == '.'
        || letter == '-'
        || letter == '\''
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /** Whether a word ends at a point within: a marker of rank, or an abbreviated genus. */
  private boolean splits(int from, int at) {
    if (at + 1 >= text.length() || !Character.isLowerCase(text.charAt(at + 1))) {
      return at + 1 < text.length()
          && (text.charAt(at + 1) == '×' || Character.isDigit(text.charAt(at + 1)))
          && openEnd(from, at);
    }
    if (from == 0 && Character.isUpperCase(text.charAt(0))) {
      return at <= 2 && letters(at + 1) > 3;
    }
    if (!Character.isLowerCase(text.charAt(from)) || letters(at + 1) < 2) {
      return false;
    }
    var word = text.substring(from, at);
    return RankMarker.belowSpecies(word) != null || OpenWords.any(word);
  }

  private boolean openEnd(int from, int at) {
    return OpenWords.any(text.substring(from, at));
  }

  private int letters(int from) {
    int at = from;
    while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private int readNumber(int from) {
    int at = from + 1;
    while (at < text.length() && inNumber(text.charAt(at), at)) {
      at++;
    }
    return add(Kind.NUMBER, from, at);
  }

  private boolean inNumber(char letter, int at) {
    return Character.isLetterOrDigit(letter)
        || letter == '?'
        || letter == '/'
        || ((letter == '-' || letter == '.')
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private int add(Kind kind, int start, int end) {
    if (count == kinds.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
      words = Arrays.copyOf(words, 2 * count);
      plains = Arrays.copyOf(plains, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count++] = kind;
    return end;
  }

  int count() {
    return count;
  }

  Kind kind(int at) {
    return at < 0 || at >= count ? Kind.END : kinds[at];
  }

  boolean is(int at, Kind kind) {
    return kind(at) == kind;
  }

  /** The text of a word or sign; empty beyond the end. */
  String word(int at) {
    if (at < 0 || at >= count) {
      return "";
    }
    var word = words[at];
    if (word == null) {
      word = text.substring(starts[at], ends[at]);
      words[at] = word;
    }
    return word;
  }

  /** In small letters, without a point at the end. */
  String plain(int at) {
    if (at < 0 || at >= count) {
      return "";
    }
    var plain = plains[at];
    if (plain == null) {
      plain = SensuWords.plain(word(at));
      plains[at] = plain;
    }
    return plain;
  }

  /** Whether nothing stands between it and the one before. */
  boolean glued(int at) {
    return at > 0 && at < count && starts[at] == ends[at - 1];
  }

  /** The text from a word to the end. */
  String from(int at) {
    return at >= count ? "" : text.substring(starts[at]).strip();
  }

  /** The text from a word up to another one, which is left out. */
  String between(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }

  /** Whether a word consists of small letters, hyphens and apostrophes, as an epithet does. */
  boolean small(int at) {
    if (kind(at) != Kind.WORD) {
      return false;
    }
    var word = word(at);
    int end = word.endsWith(".") && at == count - 1 ? word.length() - 1 : word.length();
    for (int i = word.startsWith("st.-") ? 4 : 0; i < end; i++) {
      char letter = word.charAt(i);
      if (!(letter >= 'a' && letter <= 'z')
          && !(Character.isLetter(letter) && !Character.isUpperCase(letter))
          && letter != '-'
          && letter != '\''
          && Character.getType(letter) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return end > 1 && Character.isLetter(word.charAt(0)) && word.charAt(end - 1) != '-';
  }

  /** Whether a word has a capital, as the names of authors do: {@code d'Orbigny}, {@code v.d.L.} */
  boolean capital(int at) {
    if (kind(at) != Kind.WORD) {
      return false;
    }
    var word = word(at);
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
