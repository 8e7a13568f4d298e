package org.saola.taxonomy.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What all entries have of one facet. */
final class FacetTable {
  private final Map<String, Members> members = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();

  private FacetTable() {}

  /** Takes values until all are there. */
  static final class Builder {
    private final Map<String, IntStream.Builder> places = new HashMap<>();

    void add(String value, int entry) {
      places.computeIfAbsent(value, _ -> IntStream.builder()).add(entry);
    }

    FacetTable build(int entries) {
      var table = new FacetTable();
      places.forEach((value, all) -> {
        table.members.put(value, Members.of(all.build().sorted().distinct().toArray(), entries));
        table.spellings.put(value.toLowerCase(Locale.ROOT), value);
      });
      return table;
    }
  }

  /**
   * For each entry the least key of its values.
   *
   * @param last that of entries without a value
   */
  int[] least(ToIntFunction<String> key, int entries, int last) {
    var least = new int[entries];
    Arrays.fill(least, last);
    members.forEach((value, all) -> {
      int own = key.applyAsInt(value);
      all.forEach(entry -> least[entry] = Math.min(least[entry], own));
    });
    return least;
  }

  /**
   * The entries that have a value, in any case, or one of several with commas between; none for one
   * that nothing has.
   */
  BitSet having(String wanted) {
    var found = new BitSet();
    if (!add(wanted, found)) {
      List.of(wanted.split(",", -1)).forEach(each -> add(each, found));
    }
    return found;
  }

  private boolean add(String wanted, BitSet found) {
    var value = spellings.get(wanted.strip().toLowerCase(Locale.ROOT));
    var known = value == null ? null : members.get(value);
    if (known != null) {
      known.addTo(found);
    }
    return known != null;
  }

  /** All values with the entries that have them. */
  Map<String, Members> members() {
    return members;
  }
}
