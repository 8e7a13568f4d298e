package org.saola.store.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.store.facets.AssessmentFacets;
import org.saola.store.facets.FacetColumn;
import org.saola.taxonomy.search.SearchFacet;

/**
 * The assessments that were found: those that have all words in one narrative before those that
 * have them in several, then by falling id.
 */
public final class TextResult {
  private final AssessmentFacets facets;
  private final Map<SearchFacet, FacetColumn> columns;
  private final RoaringBitmap found;
  private final Map<SearchFacet, RoaringBitmap> filters = new EnumMap<>(SearchFacet.class);
  private final RoaringBitmap together;
  private final RoaringBitmap apart;

  TextResult(
      AssessmentFacets facets,
      Map<SearchFacet, FacetColumn> columns,
      TextIndex.Found all,
      TextQuery query) {
    this.facets = facets;
    this.columns = columns;
    query.filters().forEach((facet, value) -> filters.put(facet, having(facet, value)));
    var among =
        query.latestOnly() ? facets.latest() : RoaringBitmap.or(all.together(), all.apart());
    this.found = RoaringBitmap.and(among, RoaringBitmap.or(all.together(), all.apart()));
    var passing = filtered(null);
    this.together = RoaringBitmap.and(all.together(), passing);
    this.apart = RoaringBitmap.and(all.apart(), passing);
  }

  private RoaringBitmap having(SearchFacet facet, String value) {
    return Objects.requireNonNullElseGet(facets.having(facet, value), RoaringBitmap::new);
  }

  private RoaringBitmap filtered(@Nullable SearchFacet spared) {
    var passing = found;
    for (var filter : filters.entrySet()) {
      if (filter.getKey() != spared) {
        passing = RoaringBitmap.and(passing, filter.getValue());
      }
    }
    return passing;
  }

  /** How many were found. */
  public int total() {
    return together.getCardinality() + apart.getCardinality();
  }

  /**
   * How many have each value, the most frequent first; of a facet with a filter those that all
   * other filters let through.
   */
  public Map<String, Integer> counts(SearchFacet facet) {
    var column = columns.get(facet);
    return column == null ? Map.of() : column.count(filtered(facet));
  }

  /**
   * Where a hit stands; the next page begins behind it.
   *
   * @param together whether it has all words in one narrative
   * @param place of the assessment
   */
  public record Position(boolean together, int place) {}

  /** The first hits behind another one; null = from the first. */
  List<Position> page(@Nullable Position after, int limit) {
    var page = new ArrayList<Position>();
    if (after == null || after.together()) {
      add(together, true, after == null ? Integer.MAX_VALUE : after.place(), limit, page);
    }
    int below = after == null || after.together() ? Integer.MAX_VALUE : after.place();
    add(apart, false, below, limit - page.size(), page);
    return page;
  }

  private static void add(
      RoaringBitmap places, boolean together, int below, int limit, List<Position> page) {
    int before = below == 0 ? 0 : places.rank(below - 1);
    for (int i = before - 1; i >= 0 && i >= before - limit; i--) {
      page.add(new Position(together, places.select(i)));
    }
  }

  /** Whether there are hits behind one. */
  boolean isLast(Position position) {
    return page(position, 1).isEmpty();
  }
}
