package org.saola.ingest.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of countries by ISO code, found out from the file itself: its lists of codes and of names
 * run in the same order, but names may hold the comma that separates them. Lists that can be read
 * in one way only vote; the others are read with the names known by then.
 */
final class CountryNames {
  private static final String SEPARATOR = ", ";
  private static final int LONGEST_NAME_PIECES = 4;
  private static final int ROUNDS = 3;

  private final Map<String, String> nameByCode = new HashMap<>();
  private final Map<String, String> codeByName = new HashMap<>();

  private record Lists(String codes, String names) {}

  private CountryNames() {}

  static CountryNames of(List<ChecklistRow> rows) {
    var lists = new HashMap<Lists, Integer>();
    for (var row : rows) {
      var codes = row.find(Column.ISO_CODES);
      var names = row.find(Column.PLACE_NAMES);
      if (codes != null && names != null) {
        lists.merge(new Lists(codes, names), 1, Integer::sum);
      }
    }
    var countries = new CountryNames();
    boolean more = true;
    for (int round = 0; round < ROUNDS && more; round++) {
      var votes = new TreeMap<String, Map<String, Integer>>();
      lists.forEach((pair, count) -> countries.vote(pair, count, votes));
      more = countries.elect(votes);
    }
    return countries;
  }

  private void vote(Lists lists, int count, Map<String, Map<String, Integer>> votes) {
    var codes = codes(lists.codes);
    var names = names(lists.names, codes.size());
    if (codes.size() != names.size()) {
      return;
    }
    for (int at = 0; at < codes.size(); at++) {
      var known = codeByName.get(names.get(at));
      if (known != null && !known.equals(codes.get(at))) {
        // the lists don't run side by side here
        return;
      }
    }
    for (int at = 0; at < codes.size(); at++) {
      if (!nameByCode.containsKey(codes.get(at))) {
        votes
            .computeIfAbsent(codes.get(at), _ -> new TreeMap<>())
            .merge(names.get(at), count, Integer::sum);
      }
    }
  }

  private List<String> names(String cell, int codes) {
    return codes == 1 ? List.of(cell.strip()) : pieces(cell);
  }

  /**
   * Takes the name with most votes for each code; a tie, or a name already taken, leaves it open.
   */
  private boolean elect(Map<String, Map<String, Integer>> votes) {
    boolean elected = false;
    for (var vote : votes.entrySet()) {
      var name = winner(vote.getValue());
      if (name != null && codeByName.putIfAbsent(name, vote.getKey()) == null) {
        nameByCode.put(vote.getKey(), name);
        elected = true;
      }
    }
    return elected;
  }

  private static @Nullable String winner(Map<String, Integer> votes) {
    String winner = null;
    int most = 0;
    for (var vote : votes.entrySet()) {
      if (vote.getValue() == most) {
        winner = null;
      } else if (vote.getValue() > most) {
        most = vote.getValue();
        winner = vote.getKey();
      }
    }
    return winner;
  }

  /** The codes of a cell, in its order. */
  static List<String> codes(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /** The names of a cell, known names taken as wholes even where they hold a comma. */
  List<String> pieces(String cell) {
    var parts = cell.strip().split(SEPARATOR, -1);
    var names = new ArrayList<String>();
    int at = 0;
    while (at < parts.length) {
      int end = longestKnown(parts, at);
      names.add(String.join(SEPARATOR, List.of(parts).subList(at, end)).strip());
      at = end;
    }
    return names;
  }

  private int longestKnown(String[] parts, int start) {
    for (int end = Math.min(parts.length, start + LONGEST_NAME_PIECES); end > start + 1; end--) {
      if (codeByName.containsKey(
          String.join(SEPARATOR, List.of(parts).subList(start, end)).strip())) {
        return end;
      }
    }
    return start + 1;
  }

  Optional<String> findName(String code) {
    return Optional.ofNullable(nameByCode.get(code));
  }

  Optional<String> findCode(String name) {
    return Optional.ofNullable(codeByName.get(name));
  }
}
