package org.saola.taxonomy.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which order hits come; those that are alike in it come by name, then by id. */
public enum SearchOrder {
  /** What answers best first. */
  RELEVANCE,
  /** By scientific name, as letters are coded. */
  NAME,
  /** By the category of the Red List, from Extinct on; without one last. */
  CATEGORY,
  /** By the year in which the assessment was published, newest first; without one last. */
  YEAR;

  /** The key of what has no value to sort by. */
  static final int LAST = 10_000;

  /** In the official order; a code of former days stands behind its equal of today. */
  private static final List<String> CATEGORIES =
      List.of(
          "EX", "Ex", "EW", "RE", "CR", "EN", "E", "VU", "V", "NT", "LR/cd", "LR/nt", "LC", "LR/lc",
          "nt", "DD", "K", "NA", "NE");

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a {@link #word}. */
  public static Optional<SearchOrder> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** All words, as refusals name them. */
  public static String words() {
    return Arrays.stream(values()).map(SearchOrder::word).collect(Collectors.joining(", "));
  }

  /** Of which facet an entry's best value counts; empty where none does. */
  Optional<SearchFacet> facet() {
    return switch (this) {
      case RELEVANCE, NAME -> Optional.empty();
      case CATEGORY -> Optional.of(SearchFacet.CATEGORY);
      case YEAR -> Optional.of(SearchFacet.YEAR);
    };
  }

  /** Where a value of the facet stands: the same whatever else there is, so that cursors last. */
  int key(String value) {
    return switch (this) {
      case RELEVANCE, NAME -> 0;
      case CATEGORY -> {
        int place = CATEGORIES.indexOf(value.replaceFirst("\\(.*", ""));
        yield place < 0 ? CATEGORIES.size() : place;
      }
      case YEAR -> value.matches("\\d{4}") ? LAST - 1 - Integer.parseInt(value) : LAST;
    };
  }
}
