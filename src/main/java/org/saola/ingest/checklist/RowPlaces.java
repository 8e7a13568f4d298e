package org.saola.ingest.checklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;

/** The distribution of a row: its ISO codes, tagged by the columns that name some places again. */
final class RowPlaces {
  private static final Map<Column, String> TAGS = tags();

  private final CountryNames countries;

  RowPlaces(CountryNames countries) {
    this.countries = countries;
  }

  private static Map<Column, String> tags() {
    var tags = new EnumMap<Column, String>(Column.class);
    tags.put(Column.INTRODUCED, "introduced");
    tags.put(Column.POSSIBLY_INTRODUCED, "introduced (?)");
    tags.put(Column.REINTRODUCED, "reintroduced");
    tags.put(Column.EXTINCT, "extinct");
    tags.put(Column.POSSIBLY_EXTINCT, "extinct (?)");
    tags.put(Column.UNCERTAIN, "distribution uncertain");
    return Collections.unmodifiableMap(tags);
  }

  /** How many places a row has. */
  static int count(ChecklistRow row) {
    return codes(row).size();
  }

  private static Set<String> codes(ChecklistRow row) {
    return new LinkedHashSet<>(CountryNames.codes(row.text(Column.ISO_CODES)));
  }

  /**
   * The places of a row.
   *
   * @param firstId the id of the first; the others follow
   */
  List<PublishedDistribution> of(ChecklistRow row, int firstId) {
    var tags = new LinkedHashMap<String, List<String>>();
    for (var code : codes(row)) {
      tags.put(code, new ArrayList<>());
    }
    TAGS.forEach((column, tag) -> {
      for (var name : names(row, column)) {
        countries
            .findCode(name)
            .map(tags::get)
            .filter(list -> !list.contains(tag))
            .ifPresent(list -> list.add(tag));
      }
    });
    var places = new ArrayList<PublishedDistribution>(tags.size());
    for (var tagged : tags.entrySet()) {
      var name = countries.findName(tagged.getKey()).map(Translation::english);
      places.add(
          new PublishedDistribution(
              firstId + places.size(),
              new Place(tagged.getKey(), name.orElse(Translation.NONE), null),
              List.copyOf(tagged.getValue()),
              List.of()));
    }
    return places;
  }

  private List<String> names(ChecklistRow row, Column column) {
    var cell = row.find(column);
    return cell == null ? List.of() : countries.pieces(cell);
  }

  /**
   * What can't be placed: tagged or listed names without a code of the row, codes without a name.
   */
  SortedMap<String, Integer> unresolved(List<ChecklistRow> rows) {
    var unresolved = new TreeMap<String, Integer>();
    for (var row : rows) {
      var codes = codes(row);
      for (var name : namesOf(row)) {
        if (countries.findCode(name).filter(codes::contains).isEmpty()) {
          unresolved.merge(name, 1, Integer::sum);
        }
      }
      for (var code : codes) {
        if (countries.findName(code).isEmpty()) {
          unresolved.merge(code, 1, Integer::sum);
        }
      }
    }
    return unresolved;
  }

  private Set<String> namesOf(ChecklistRow row) {
    var names = new HashSet<>(names(row, Column.PLACE_NAMES));
    TAGS.keySet().forEach(column -> names.addAll(names(row, column)));
    return names;
  }
}
