package org.saola.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListRow;
import org.saola.spreadsheet.list.UnreadableList;
import org.saola.taxonomy.name.NameParser;

/**
 * The columns of a list.
 *
 * @param heads of those that are kept, each unlike the others
 * @param kept the places of these
 * @param places of the columns that are read, by what they hold
 * @param decided places of what an earlier check noted as decided, beside columns of the list
 * @param header whether the first row has heads, and so is no row of names
 */
record ListColumns(
    List<String> heads,
    List<Integer> kept,
    Map<ColumnRole, Integer> places,
    Map<ColumnRole, Integer> decided,
    boolean header) {
  private static final int SAMPLE = 200;
  private static final double MOST = 0.5;

  /**
   * Tells the columns.
   *
   * @throws UnreadableList if none has names, or several may
   */
  static ListColumns of(ListFile file, CheckOptions options) {
    var sample = sample(file);
    var told = options.header();
    var keys = file.keys();
    var first = keys.isEmpty() ? sample.getFirst().cells() : keys;
    boolean header =
        keys.isEmpty()
            && (told == null
                ? first.stream().anyMatch(cell -> ColumnRole.of(cell).isPresent())
                    || named(options, first)
                : told);
    if (header) {
      requireOnce(first, options);
    }
    int width =
        Math.max(keys.size(), sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    var heads = heads(keys.isEmpty() && !header ? List.of() : first, width);
    var places = places(heads, options, header || !keys.isEmpty());
    if (!places.containsKey(ColumnRole.NAME)
        && !(places.containsKey(ColumnRole.GENUS) && places.containsKey(ColumnRole.SPECIES))) {
      nameless(places, heads, header ? sample.subList(1, sample.size()) : sample);
    }
    return kept(heads, places, options, header);
  }

  /** Of two columns with one head nobody knows which is meant, unless a parameter tells. */
  private static void requireOnce(List<String> first, CheckOptions options) {
    for (int i = 0; i < first.size(); i++) {
      var head = first.get(i);
      var role = ColumnRole.of(head);
      if (role.isPresent() && !options.columns().containsKey(role.get().parameter())) {
        for (int before = 0; before < i; before++) {
          if (same(first.get(before), head)) {
            throw new UnreadableList(
                "list.twice", before + 1, i + 1, head.strip(), role.get().parameter());
          }
        }
      }
    }
  }

  private static List<ListRow> sample(ListFile file) {
    var sample = new ArrayList<ListRow>();
    try (var rows = file.rows()) {
      while (sample.size() < SAMPLE && rows.hasNext()) {
        sample.add(rows.next());
      }
    }
    if (sample.isEmpty()) {
      throw new UnreadableList("list.blank");
    }
    return sample;
  }

  private static boolean named(CheckOptions options, List<String> first) {
    return options.columns().values().stream()
        .anyMatch(wanted -> first.stream().anyMatch(cell -> same(cell, wanted)));
  }

  private static boolean same(String head, String wanted) {
    return head.strip().equalsIgnoreCase(wanted.strip());
  }

  /** A head for every column; of several with one name the later ones are numbered. */
  private static List<String> heads(List<String> first, int width) {
    Set<String> taken = new HashSet<>();
    var heads = new ArrayList<String>();
    for (int i = 0; i < Math.max(width, first.size()); i++) {
      var head = i < first.size() ? first.get(i).strip() : "";
      var plain = head.isEmpty() ? "column " + (i + 1) : head;
      var unique = plain;
      for (int n = 2; !taken.add(unique); n++) {
        unique = "%s (%d)".formatted(plain, n);
      }
      heads.add(unique);
    }
    return heads;
  }

  private static Map<ColumnRole, Integer> places(
      List<String> heads, CheckOptions options, boolean named) {
    Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
    for (int i = 0; named && i < heads.size(); i++) {
      int place = i;
      ColumnRole.of(heads.get(i)).ifPresent(role -> places.putIfAbsent(role, place));
    }
    for (var role : ColumnRole.values()) {
      var wanted = options.columns().get(role.parameter());
      if (wanted != null) {
        places.put(role, place(heads, wanted, role));
      }
    }
    if (places.containsKey(ColumnRole.SPECIES) && !places.containsKey(ColumnRole.GENUS)) {
      places.putIfAbsent(ColumnRole.NAME, places.get(ColumnRole.SPECIES)); // of the whole name
      places.remove(ColumnRole.SPECIES);
    }
    return places;
  }

  private static int place(List<String> heads, String wanted, ColumnRole role) {
    for (int i = 0; i < heads.size(); i++) {
      if (same(heads.get(i), wanted)) {
        return i;
      }
    }
    if (wanted.matches("\\d{1,3}")
        && Integer.parseInt(wanted) >= 1
        && Integer.parseInt(wanted) <= heads.size()) {
      return Integer.parseInt(wanted) - 1;
    }
    throw new UnreadableList("list.column", role.parameter(), wanted, String.join(", ", heads));
  }

  /** Without a head that tells, the one column in which most cells are names of species. */
  private static void nameless(
      Map<ColumnRole, Integer> places, List<String> heads, List<ListRow> sample) {
    if (heads.size() == 1) {
      places.put(ColumnRole.NAME, 0);
      return;
    }
    Map<Integer, Long> names = new LinkedHashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      int column = i;
      long count = sample.stream().filter(row -> isSpecies(row.cell(column))).count();
      if (count >= MOST * sample.size() && count > 0) {
        names.put(i, count);
      }
    }
    if (names.size() != 1) {
      throw new UnreadableList(
          names.isEmpty() ? "list.no-names" : "list.several-names", String.join(", ", heads));
    }
    places.put(ColumnRole.NAME, names.keySet().iterator().next());
  }

  private static boolean isSpecies(String cell) {
    var parsed = NameParser.parse(cell);
    return parsed.isName() && !parsed.epithets().isEmpty();
  }

  /** What an earlier check added is made anew, but for what a person decided. */
  private static ListColumns kept(
      List<String> heads, Map<ColumnRole, Integer> places, CheckOptions options, boolean header) {
    boolean again = heads.containsAll(CheckColumns.MARKS);
    Map<ColumnRole, Integer> decided = new EnumMap<>(ColumnRole.class);
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < heads.size(); i++) {
      var head = heads.get(i);
      if (!again || !CheckColumns.isAdded(head, heads)) {
        kept.add(i);
      } else if (head.equals(CheckColumns.OWN + "cites_decision")) {
        decided.put(ColumnRole.CITES_DECISION, i);
      } else if (head.equals(CheckColumns.OWN + "iucn_decision")) {
        decided.put(ColumnRole.IUCN_DECISION, i);
      }
    }
    decided.keySet().removeIf(role -> options.columns().containsKey(role.parameter()));
    var names = kept.stream().map(heads::get).toList();
    return new ListColumns(names, List.copyOf(kept), places, decided, header);
  }

  boolean has(ColumnRole role) {
    return places.containsKey(role);
  }

  /** The cell of a column; empty where there is none. */
  String cell(ListRow row, ColumnRole role) {
    var earlier = decided.get(role);
    if (earlier != null && !row.cell(earlier).isBlank()) {
      return row.cell(earlier).strip();
    }
    var place = places.get(role);
    return place == null ? "" : row.cell(place).strip();
  }

  /** The name of a row, put together where it is in several columns. */
  String name(ListRow row) {
    if (has(ColumnRole.NAME)) {
      return cell(row, ColumnRole.NAME);
    }
    var genus = cell(row, ColumnRole.GENUS);
    var species = cell(row, ColumnRole.SPECIES);
    var name = species.startsWith(genus + " ") ? species : genus + " " + species;
    return (name + " " + cell(row, ColumnRole.INFRASPECIES)).strip();
  }

  /** The cells of a row that go back, one for each head. */
  List<String> given(ListRow row) {
    return kept.stream().map(row::cell).toList();
  }
}
