package org.saola.taxonomy.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saola.taxonomy.match.compare.EditDistance;

/** All different words of names, of which some differ in few letters from one that is asked. */
final class NearWords {
  /** Words of this many letters may have one other letter. */
  private static final int ONE_EDIT = 4;

  private static final int TWO_EDITS = 8;

  /** By their length, then as letters are coded. */
  private final String[] words;

  private final int[] letters;
  private final int[] firstOfLength;

  NearWords(Stream<String> words) {
    this.words =
        words
            .sorted()
            .distinct()
            .sorted(Comparator.comparingInt(String::length))
            .toArray(String[]::new);
    this.letters = Arrays.stream(this.words).mapToInt(EditDistance::letters).toArray();
    this.firstOfLength = firstOfLength(this.words);
  }

  /** The place of the first word of each length or longer. */
  private static int[] firstOfLength(String[] words) {
    int longest = words.length == 0 ? 0 : words[words.length - 1].length();
    var first = new int[longest + 2];
    int at = 0;
    for (int length = 0; length < first.length; length++) {
      while (at < words.length && words[at].length() < length) {
        at++;
      }
      first[length] = at;
    }
    return first;
  }

  private int firstOfLength(int length) {
    return length < firstOfLength.length
        ? firstOfLength[Math.max(length, 0)]
        : firstOfLength[firstOfLength.length - 1];
  }

  /** Hands over the words that are near; none to one that is too short. */
  void forEach(String asked, Consumer<String> sink) {
    int edits = edits(asked);
    if (edits == 0) {
      return;
    }
    int mask = EditDistance.letters(asked);
    for (int length = asked.length() - edits; length <= asked.length() + edits; length++) {
      int first = firstOfLength(length);
      int last = firstOfLength(length + 1);
      // with two edits words begin with the same letter
      int from = edits < 2 ? first : place(first, last, asked.charAt(0));
      int to = edits < 2 ? last : place(from, last, (char) (asked.charAt(0) + 1));
      for (int i = from; i < to; i++) {
        if (!EditDistance.farther(mask, letters[i], edits) && near(asked, words[i], edits)) {
          sink.accept(words[i]);
        }
      }
    }
  }

  /** The place of the first of words of one length that begins with a letter or a later one. */
  private int place(int from, int to, char letter) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].charAt(0) < letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int edits(String word) {
    return word.length() < ONE_EDIT ? 0 : word.length() < TWO_EDITS ? 1 : 2;
  }

  private static boolean near(String asked, String word, int edits) {
    return (edits < 2 || word.charAt(0) == asked.charAt(0))
        && EditDistance.of(asked, word, edits) <= edits;
  }

  /** Whether a word begins with one that is near. */
  static boolean begins(String word, String asked) {
    int edits = edits(asked);
    int most = Math.min(word.length(), asked.length() + edits);
    return edits > 0
        && IntStream.rangeClosed(asked.length() - edits, most)
            .anyMatch(length -> near(asked, word.substring(0, length), edits));
  }
}
