package org.saola.taxonomy.search;

import java.util.Locale;

/**
 * An entry that was found.
 *
 * @param name by which it was found
 */
public record Hit(Entry entry, SearchName name, How how) {

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

    private final int order;

    How(int order) {
      this.order = order;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a hit stands; the next page begins behind it. */
  public record Cursor(int group, String name, String id) {}

  public Cursor cursor() {
    return new Cursor(group(how, name), entry.name(), entry.id());
  }

  private static int group(How how, SearchName name) {
    return how.order * SearchName.Kind.COUNT + name.kind().order();
  }

  /** The place among all hits: by {@link How}, then by what the name is, then by entry. */
  static long rank(How how, SearchName name) {
    return (long) group(how, name) << Integer.SIZE | name.entry();
  }
}
