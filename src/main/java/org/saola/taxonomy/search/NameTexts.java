package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.saola.taxonomy.search.Hit.How;

/** Names by the beginnings of their words. */
final class NameTexts {
  private static final int KIND_BITS = 2;

  /** Looking into a name takes as long as noting so many. */
  private static final int NOTED_FOR_ONE = 32;

  private final List<SearchName> names;

  /** Of each name its entry and its kind: what is asked of thousands is not looked up in names. */
  private final int[] owners;

  /** Entry and kind of each part, in their order. */
  private final int[] ownersOfParts;

  /**
   * The words of all names: name in the upper half, place of the word in the lower; by the rest of
   * the name.
   */
  private final long[] parts;

  private final PartBlocks blocks;
  private final NearWords words;

  NameTexts(List<SearchName> names) {
    this.names = List.copyOf(names);
    this.owners =
        names.stream().mapToInt(name -> name.entry() << KIND_BITS | name.kind().order()).toArray();
    this.parts = sorted();
    this.ownersOfParts = Arrays.stream(parts).mapToInt(part -> owners[nameOf(part)]).toArray();
    this.blocks =
        new PartBlocks(
            parts.length,
            part -> ownersOfParts[part] >>> KIND_BITS,
            part -> ownersOfParts[part] & (1 << KIND_BITS) - 1,
            part -> offset(parts[part]) == 0);
    var distinct = new ArrayList<String>();
    for (long part : parts) {
      var word = word(part);
      if (distinct.isEmpty() || !distinct.getLast().equals(word)) {
        distinct.add(word);
      }
    }
    this.words = new NearWords(distinct.stream());
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
      for (int at = 0; at >= 0 && !key.isEmpty(); at = KeyWords.next(key, at)) {
        all.add(Part.of(key, at, (long) name << Integer.SIZE | at));
      }
    }
    all.sort((one, other) -> {
      int sign = Long.compareUnsigned(one.letters(), other.letters());
      return sign == 0 ? compare(one.part(), other.part()) : sign;
    });
    return all.stream().mapToLong(Part::part).toArray();
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

  /**
   * Hands over names in which a text begins at a word.
   *
   * @param most how many entries are wanted of each kind and beginning: the first, others may be
   *     left out
   */
  void beginning(String text, int most, Sink sink) {
    int longer = first(part -> compare(key(part), offset(part), text, 0) <= 0);
    int end = end(text);
    int i = first(text);
    while (i < end) {
      if (most <= PartBlocks.MOST
          && i >= longer
          && i % PartBlocks.SIZE == 0
          && i + PartBlocks.SIZE <= end) {
        blocks.forEach(i / PartBlocks.SIZE, most, sink);
        i += PartBlocks.SIZE;
      } else {
        int owner = ownersOfParts[i];
        sink.take(owner >>> KIND_BITS, kindOf(owner), offset(parts[i]) == 0, i < longer);
        i++;
      }
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

  /** Adds the entries of the names in which all words begin. */
  void having(List<String> asked, EntrySink found) {
    var rarest = Collections.min(asked, Comparator.comparingInt(this::count));
    int all = asked.stream().mapToInt(this::count).sum();
    if ((long) count(rarest) * NOTED_FOR_ONE > all) {
      noted(asked, this::noted).stream()
          .forEach(name -> found.add(entry(name), kind(name), How.WORDS));
      return;
    }
    int end = end(rarest);
    for (int i = first(rarest); i < end; i++) {
      int entry = ownersOfParts[i] >>> KIND_BITS;
      var kind = kindOf(ownersOfParts[i]);
      if (found.wants(entry, kind, How.WORDS) && KeyWords.areIn(name(parts[i]), asked)) {
        found.add(entry, kind, How.WORDS);
      }
    }
  }

  /** How many parts begin with a word. */
  private int count(String word) {
    return end(word) - first(word);
  }

  /** The places of the names that have all words, of which letters may differ. */
  BitSet havingNear(List<String> asked) {
    return noted(
        asked,
        word -> {
          var found = noted(word);
          words.forEach(word, near -> add(near, found));
          return found;
        });
  }

  /** The names that all words have. */
  private static BitSet noted(List<String> asked, Function<String, BitSet> ofWord) {
    var all = ofWord.apply(asked.getFirst());
    for (var word : asked.subList(1, asked.size())) {
      if (!all.isEmpty()) {
        all.and(ofWord.apply(word));
      }
    }
    return all;
  }

  /** The names in which a word begins. */
  private BitSet noted(String word) {
    var found = new BitSet(names.size());
    add(word, found);
    return found;
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
