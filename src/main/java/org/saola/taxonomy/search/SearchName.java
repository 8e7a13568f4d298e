package org.saola.taxonomy.search;

import java.util.List;
import java.util.Locale;

/**
 * A name by which an entry is found.
 *
 * @param entry its place
 * @param text as its source writes it
 * @param language of a common name, as its source writes it; else empty
 * @param key as {@link org.saola.taxonomy.match.compare.PlainText} makes it of the text
 */
public record SearchName(int entry, String text, Kind kind, String language, String key) {

  /** What it is to its taxon, best first. */
  public enum Kind {
    ACCEPTED(0),
    SYNONYM(1),
    COMMON_NAME(2);

    static final List<Kind> ALL = List.of(values());

    private final int order;

    Kind(int order) {
      this.order = order;
    }

    int order() {
      return order;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
