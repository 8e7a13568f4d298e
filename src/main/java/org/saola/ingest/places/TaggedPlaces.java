package org.saola.ingest.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;

/** The distribution of a row: its ISO codes, tagged by the cells that name some places again. */
public final class TaggedPlaces {
  /** Columns that name places again, and what these are there, in the order to be shown. */
  private static final Map<String, String> TAG_BY_COLUMN = tagByColumn();

  private final PlaceNames names;

  public TaggedPlaces(PlaceNames names) {
    this.names = names;
  }

  private static Map<String, String> tagByColumn() {
    var tags = new LinkedHashMap<String, String>();
    tags.put("Introduced_Distribution", "introduced");
    tags.put("Introduced(?)_Distribution", "introduced (?)");
    tags.put("Reintroduced_Distribution", "reintroduced");
    tags.put("Extinct_Distribution", "extinct");
    tags.put("Extinct(?)_Distribution", "extinct (?)");
    tags.put("Distribution_Uncertain", "distribution uncertain");
    return tags;
  }

  /** The columns that name places again, as the Checklist and Species+ call them. */
  public static Set<String> tagColumns() {
    return TAG_BY_COLUMN.keySet();
  }

  /** What places are that stand in a column. */
  public static String tag(String column) {
    return TAG_BY_COLUMN.getOrDefault(column, column);
  }

  /** How many places a row has. */
  public int count(PlaceCells cells) {
    return names.codes(cells).size();
  }

  /**
   * The places of a row.
   *
   * @param firstId the id of the first; the others follow
   */
  public List<PublishedDistribution> of(PlaceCells cells, int firstId) {
    var tags = new LinkedHashMap<String, List<String>>();
    names.codes(cells).forEach(code -> tags.put(code, new ArrayList<>()));
    for (var tag : TAG_BY_COLUMN.values()) {
      for (var name : names.names(cells.tagged().getOrDefault(tag, ""))) {
        names
            .findCode(name)
            .map(tags::get)
            .filter(list -> !list.contains(tag))
            .ifPresent(list -> list.add(tag));
      }
    }
    var places = new ArrayList<PublishedDistribution>(tags.size());
    tags.forEach((code, tagged) ->
        places.add(
            new PublishedDistribution(
                firstId + places.size(), names.place(code), List.copyOf(tagged), List.of())));
    return places;
  }

  /**
   * What can't be placed, with the number of rows: tagged or listed names without a code of the
   * row, codes without a name.
   */
  public SortedMap<String, Integer> unresolved(Stream<PlaceCells> rows) {
    var unresolved = new TreeMap<String, Integer>();
    rows.forEach(cells -> {
      var codes = names.codes(cells);
      for (var name : namesOf(cells)) {
        if (names.findCode(name).filter(codes::contains).isEmpty()) {
          unresolved.merge(name, 1, Integer::sum);
        }
      }
      for (var code : codes) {
        if (names.place(code).name().en() == null) {
          unresolved.merge(code, 1, Integer::sum);
        }
      }
    });
    return unresolved;
  }

  private Set<String> namesOf(PlaceCells cells) {
    var all = new LinkedHashSet<>(names.names(cells.names()));
    cells.tagged().values().forEach(cell -> all.addAll(names.names(cell)));
    return all;
  }
}
