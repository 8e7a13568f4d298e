package org.saola.web.species;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.saola.web.species.RangeView.Agreement;

/** What the words of one list say of a taxon in one country. */
enum CountryPresence {
  PLAIN,
  NEW,
  DOUBT,
  GONE;

  private static final Set<String> ORDINARY = Set.of("extant", "native");
  private static final Set<String> BROUGHT =
      Set.of("introduced", "reintroduced", "assisted colonisation", "vagrant");

  /** Of what Species+ says row by row; a row without words just names the country. */
  static CountryPresence listed(List<List<String>> rows) {
    return together(rows.stream().map(CountryPresence::of));
  }

  /** Of what the Red List says row by row; its rows have words, without them nobody can tell. */
  static CountryPresence assessed(List<List<String>> rows) {
    return together(rows.stream().map(words -> words.isEmpty() ? DOUBT : of(words)));
  }

  /**
   * What is back is no longer gone, and what lives there lives there, whatever else was brought.
   */
  private static CountryPresence together(Stream<CountryPresence> rows) {
    var all = rows.collect(toSet());
    if (all.size() == 1) {
      return all.iterator().next();
    }
    if (all.equals(Set.of(GONE, NEW))) {
      return NEW;
    }
    return all.equals(Set.of(PLAIN, NEW)) ? PLAIN : DOUBT;
  }

  private static CountryPresence of(List<String> words) {
    var small = words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    if (small.contains("reintroduced") && small.contains("extinct")) {
      return NEW;
    }
    if (small.stream().anyMatch(word -> word.startsWith("extinct") && !word.contains("?"))) {
      return GONE;
    }
    if (small.stream().anyMatch(word -> !ORDINARY.contains(word) && !BROUGHT.contains(word))) {
      return DOUBT;
    }
    return small.stream().anyMatch(BROUGHT::contains) ? NEW : PLAIN;
  }

  /** What is said where no other list names the country. */
  Agreement alone(boolean otherTells) {
    return switch (this) {
      case PLAIN -> otherTells ? Agreement.ONE : Agreement.BOTH;
      case NEW -> Agreement.NEW;
      case DOUBT -> Agreement.DOUBT;
      case GONE -> Agreement.GONE;
    };
  }

  /** What two lists say together: what only one calls brought there was brought there. */
  Agreement with(CountryPresence other) {
    if (this == other) {
      return alone(false);
    }
    return this != GONE && other != GONE && this != DOUBT && other != DOUBT
        ? Agreement.NEW
        : Agreement.DOUBT;
  }
}
