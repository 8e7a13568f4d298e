package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.saola.taxonomy.match.compare.EditDistance;

/** Names by the beginnings of their words. */
final class NameTexts {
  /** Words of this many letters may have one other letter. */
  private static final int ONE_EDIT = 4;

  private static final int TWO_EDITS = 8;
  private static final int KIND_BITS = 2;

  private final List<SearchName> names;

  /** Of each name its entry and its kind: what is asked of thousands is not looked up in names. */
  private final int[] owners;

  /** The same of each part, in their order. */
  private final int[] ownersOfParts;

  /**
   * The words of all names: name in the upper half, place of the word in the lower; by the rest of
   * the name.
   */
  private final long[] parts;

  /** All different words, by their length. */
  private final String[] words;

  private final int[] letters;
  private final int[] firstOfLength;

  NameTexts(List<SearchName> names) {
    this.names = List.copyOf(names);
    this.owners =
        names.stream().mapToInt(name -> name.entry() << KIND_BITS | name.kind().order()).toArray();
    this.parts = sorted();
    this.ownersOfParts = Arrays.stream(parts).mapToInt(part -> owners[nameOf(part)]).toArray();
    var distinct = new ArrayList<String>();
    for (long part : parts) {
      var word = word(part);
      if (distinct.isEmpty() || !distinct.getLast().equals(word)) {
        distinct.add(word);
      }
    }
    this.words =
        distinct.stream()
            .sorted()
            .distinct()
            .sorted(Comparator.comparingInt(String::length))
            .toArray(String[]::new);
    this.letters = Arrays.stream(words).mapToInt(EditDistance::letters).toArray();
    this.firstOfLength = firstOfLength(words);
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

  /** A part while all are put in order: most differ in their first letters, which are at hand. */
  private record Part(long letters, long part) {
    private static final int LETTERS = Long.BYTES;
    private static final int LAST = 0xFF;

    static Part of(String key, int at, long part) {
      long letters = 0;
      int shift = Long.SIZE;
      for (int i = at; i < Math.min(key.length(), at + LETTERS); i++) {
        int letter = Math.min(key.charAt(i), LAST);
        shift -= Byte.SIZE;
        letters |= (long) letter << shift;
        if (letter == LAST) {
          break; // beyond it letters are compared as they are
        }
      }
      return new Part(letters, part);
    }
  }

  private long[] sorted() {
    var all = new ArrayList<Part>(3 * names.size());
    for (int name = 0; name < names.size(); name++) {
      var key = names.get(name).key();
      for (int at = 0; at >= 0 && !key.isEmpty(); at = next(key, at)) {
        all.add(Part.of(key, at, (long) name << Integer.SIZE | at));
      }
    }
    all.sort((one, other) -> {
      int sign = Long.compareUnsigned(one.letters(), other.letters());
      return sign == 0 ? compare(one.part(), other.part()) : sign;
    });
    return all.stream().mapToLong(Part::part).toArray();
  }

  /** The place of the next word; -1 for none. */
  private static int next(String key, int from) {
    int blank = key.indexOf(' ', from);
    return blank < 0 ? -1 : blank + 1;
  }

  private String key(long part) {
    return name(part).key();
  }

  private SearchName name(long part) {
    return names.get(nameOf(part));
  }

  private static int nameOf(long part) {
    return (int) (part >>> Integer.SIZE);
  }

  private static int offset(long part) {
    return (int) part;
  }

  private String word(long part) {
    var key = key(part);
    int blank = key.indexOf(' ', offset(part));
    return key.substring(offset(part), blank < 0 ? key.length() : blank);
  }

  private int compare(long one, long other) {
    int sign = compare(key(one), offset(one), key(other), offset(other));
    return sign == 0 ? Long.compare(one, other) : sign;
  }

  private static int compare(String one, int from, String other, int otherFrom) {
    int length = Math.min(one.length() - from, other.length() - otherFrom);
    for (int i = 0; i < length; i++) {
      int sign = one.charAt(from + i) - other.charAt(otherFrom + i);
      if (sign != 0) {
        return sign;
      }
    }
    return (one.length() - from) - (other.length() - otherFrom);
  }

  /** Takes the entry and the kind of a name, and whether a text begins it, and ends it. */
  interface Sink {
    void take(int entry, SearchName.Kind kind, boolean begins, boolean ends);
  }

  /** Hands over all names in which a text begins at a word. */
  void beginning(String text, Sink sink) {
    int from = first(text);
    int longer = first(part -> compare(key(part), offset(part), text, 0) <= 0);
    int end = end(text);
    for (int i = from; i < end; i++) {
      int owner = ownersOfParts[i];
      sink.take(owner >>> KIND_BITS, kindOf(owner), offset(parts[i]) == 0, i < longer);
    }
  }

  private boolean begins(long part, String text) {
    return key(part).startsWith(text, offset(part));
  }

  private int first(String text) {
    return first(part -> compare(key(part), offset(part), text, 0) < 0);
  }

  /** The place behind the last part that begins so. */
  private int end(String text) {
    return first(part -> begins(part, text) || compare(key(part), offset(part), text, 0) < 0);
  }

  private int first(LongPredicate before) {
    int low = 0;
    int high = parts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before.test(parts[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The places of the names that have all words.
   *
   * @param typos whether letters may differ
   */
  BitSet having(List<String> asked, boolean typos) {
    var all = having(asked.getFirst(), typos);
    for (var word : asked.subList(1, asked.size())) {
      if (!all.isEmpty()) {
        all.and(having(word, typos));
      }
    }
    return all;
  }

  private BitSet having(String word, boolean typos) {
    var found = new BitSet(names.size());
    add(word, found);
    int edits = typos ? edits(word) : 0;
    if (edits > 0) {
      int mask = EditDistance.letters(word);
      int to = firstOfLength(word.length() + edits + 1);
      for (int i = firstOfLength(word.length() - edits); i < to; i++) {
        if (!EditDistance.farther(mask, letters[i], edits) && near(word, words[i], edits)) {
          add(words[i], found);
        }
      }
    }
    return found;
  }

  private static int edits(String word) {
    return word.length() < ONE_EDIT ? 0 : word.length() < TWO_EDITS ? 1 : 2;
  }

  private static boolean near(String asked, String word, int edits) {
    return (edits < 2 || word.charAt(0) == asked.charAt(0))
        && EditDistance.of(asked, word, edits) <= edits;
  }

  private int firstOfLength(int length) {
    return length < firstOfLength.length
        ? firstOfLength[Math.max(length, 0)]
        : firstOfLength[firstOfLength.length - 1];
  }

  /** Whether a name has all words, as {@link #having} finds it. */
  static boolean has(SearchName name, List<String> asked, boolean typos) {
    var own = name.key().split(" ", -1);
    return asked.stream()
        .allMatch(word -> {
          int edits = typos ? edits(word) : 0;
          return Arrays.stream(own)
              .anyMatch(
                  each -> each.startsWith(word) || (edits > 0 && beginsNear(word, each, edits)));
        });
  }

  private static boolean beginsNear(String asked, String word, int edits) {
    int most = Math.min(word.length(), asked.length() + edits);
    return IntStream.rangeClosed(asked.length() - edits, most)
        .anyMatch(length -> near(asked, word.substring(0, length), edits));
  }

  private void add(String word, BitSet found) {
    int end = end(word);
    for (int i = first(word); i < end; i++) {
      found.set(nameOf(parts[i]));
    }
  }

  SearchName at(int place) {
    return names.get(place);
  }

  /** Whose a name is. */
  int entry(int name) {
    return owners[name] >>> KIND_BITS;
  }

  SearchName.Kind kind(int name) {
    return kindOf(owners[name]);
  }

  private static SearchName.Kind kindOf(int owner) {
    return SearchName.Kind.ALL.get(owner & (1 << KIND_BITS) - 1);
  }
}
