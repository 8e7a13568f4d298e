package org.saola.taxonomy.match.compare;

/** Edits from one word to another: insert, delete, replace, swap neighbours cost one each. */
public final class EditDistance {
  private static final int LETTER = 31;

  private EditDistance() {}

  /** One bit for each letter that a word has; an edit changes two bits at most. */
  public static int letters(String word) {
    int letters = 0;
    for (int at = 0; at < word.length(); at++) {
      letters |= 1 << (word.charAt(at) & LETTER);
    }
    return letters;
  }

  /** Whether words with these {@link #letters} can't be so near. */
  public static boolean farther(int one, int other, int most) {
    return Integer.bitCount(one ^ other) > 2 * most;
  }

  /** The distance, or {@code most + 1} when it is larger than {@code most}. */
  public static int of(String one, String other, int most) {
    int rows = one.length();
    int columns = other.length();
    if (Math.abs(rows - columns) > most) {
      return most + 1;
    }
    var twoAbove = new int[columns + 1];
    var above = new int[columns + 1];
    var row = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= rows; i++) {
      // farther than this from the diagonal all distances are larger
      int first = Math.max(1, i - most);
      int last = Math.min(columns, i + most);
      row[first - 1] = first == 1 ? i : most + 1;
      int least = row[first - 1];
      for (int j = first; j <= last; j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + same);
        row[j] = swapped(one, i, other, j) ? Math.min(cost, twoAbove[j - 2] + 1) : cost;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      if (last < columns) {
        row[last + 1] = most + 1;
      }
      var free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }
    return Math.min(above[columns], most + 1);
  }

  /** Whether the letters that end at two places are the same neighbours in the other order. */
  private static boolean swapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
