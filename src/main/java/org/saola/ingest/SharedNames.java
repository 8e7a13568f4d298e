package org.saola.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names that several taxa of one import bear: whoever asks for such a name must be shown all. */
public final class SharedNames {
  private static final int MOST_SHOWN = 20;

  private final Map<Name, Integer> first = new HashMap<>();
  private final SortedMap<Name, List<Integer>> shared = new TreeMap<>();

  /**
   * A name.
   *
   * @param kind what else makes it another name, such as its rank
   */
  public record Name(String full, String kind) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return "%s (%s)".formatted(full, kind);
    }
  }

  /** Adds a taxon; the same one may come twice. */
  public void add(Name name, int id) {
    var other = first.putIfAbsent(name, id);
    if (other == null || other == id) {
      return;
    }
    var ids = shared.computeIfAbsent(name, _ -> new ArrayList<>(List.of(other)));
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  /** The names with the ids of their taxa, in the order in which these came. */
  public SortedMap<Name, List<Integer>> all() {
    return shared;
  }

  /** For people, a sentence a line; none when each name is borne by one taxon. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    if (shared.isEmpty()) {
      return lines;
    }
    lines.add("Names that several taxa bear, %,d:".formatted(shared.size()));
    shared.entrySet().stream()
        .limit(MOST_SHOWN)
        .forEach(
            entry -> lines.add("  %s: ids %s".formatted(entry.getKey(), ids(entry.getValue()))));
    if (shared.size() > MOST_SHOWN) {
      lines.add("  and %,d more".formatted(shared.size() - MOST_SHOWN));
    }
    return lines;
  }

  private static String ids(List<Integer> ids) {
    return String.join(", ", ids.stream().map(String::valueOf).toList());
  }
}
