package org.saola.taxonomy.search;

import java.util.List;
import java.util.Locale;
import org.saola.taxonomy.search.SearchName.Kind;

/**
 * An entry that was found.
 *
 * @param name by which it was found
 */
public record Hit(Entry entry, SearchName name, How how) {
  /** How many ways there are in which an entry can be found. */
  static final int GROUPS = How.ALL.size() * Kind.ALL.size();

  /** How a name answers what was asked, best first. */
  public enum How {
    /** It is the same. */
    EXACT(0),
    /** It begins so. */
    PREFIX(1),
    /** One of its words begins so. */
    PART(2),
    /** It has all words, in any order. */
    WORDS(3),
    /** Letters differ. */
    TYPO(4);

    private static final List<How> ALL = List.of(values());

    private final int order;

    How(int order) {
      this.order = order;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a hit stands in an order; the next page begins behind it.
   *
   * @param key of the order, before the name
   */
  public record Cursor(SearchOrder order, int key, String name, String id) {}

  /** The place among all ways: by {@link How}, then by what the name is. */
  static int group(How how, Kind kind) {
    return how.order * Kind.ALL.size() + kind.order();
  }

  static How how(int group) {
    return How.ALL.get(group / Kind.ALL.size());
  }

  static Kind kind(int group) {
    return Kind.ALL.get(group % Kind.ALL.size());
  }
}
