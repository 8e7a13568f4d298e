package org.saola.store.redlist;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.index.Selection;

/** Selects assessments in one order; bitmaps hold positions in it. */
final class OrderedAssessments {
  private final IntUnaryOperator placeAt;
  private final Function<Facet, RoaringBitmap> facets;
  private final RoaringBitmap all;
  private final RoaringBitmap latest = new RoaringBitmap();
  private final RoaringBitmap possiblyExtinct = new RoaringBitmap();
  private final RoaringBitmap possiblyExtinctInTheWild = new RoaringBitmap();
  private final RoaringBitmap species = new RoaringBitmap();
  private final Map<String, RoaringBitmap> years = new HashMap<>();
  private final Map<String, RoaringBitmap> scopes = new HashMap<>();

  /**
   * @param placeAt gives the place of a position
   * @param facets gives the positions of the members of a list
   */
  OrderedAssessments(
      AssessmentTable table, IntUnaryOperator placeAt, Function<Facet, RoaringBitmap> facets) {
    this.placeAt = placeAt;
    this.facets = facets;
    this.all = RoaringBitmap.bitmapOfRange(0, table.size());
    for (int position = 0; position < table.size(); position++) {
      add(table, placeAt.applyAsInt(position), position);
    }
  }

  private void add(AssessmentTable table, int place, int position) {
    if (table.latest(place)) {
      latest.add(position);
    }
    if (table.possiblyExtinct(place)) {
      possiblyExtinct.add(position);
    }
    if (table.possiblyExtinctInTheWild(place)) {
      possiblyExtinctInTheWild.add(position);
    }
    if (table.level(place) == Level.SPECIES) {
      species.add(position);
    }
    add(years, table.year(place), position);
    for (var scope : table.scopes(place)) {
      add(scopes, scope.code(), position);
    }
  }

  private static void add(Map<String, RoaringBitmap> byText, @Nullable String text, int position) {
    if (text != null) {
      byText.computeIfAbsent(text, _ -> new RoaringBitmap()).add(position);
    }
  }

  Selection select(RedListQuery query) {
    return new Selection(positions(query), placeAt);
  }

  /** Shared; must not be changed. */
  RoaringBitmap positions(RedListQuery query) {
    var facet = query.facet();
    var found = facet == null ? all : facets.apply(facet);
    if (query.speciesOnly()) {
      found = RoaringBitmap.and(found, species);
    }
    found = restricted(found, latest, query.latest());
    found = restricted(found, possiblyExtinct, query.possiblyExtinct());
    found = restricted(found, possiblyExtinctInTheWild, query.possiblyExtinctInTheWild());
    found = restricted(found, years, query.yearPublished());
    return restricted(found, scopes, query.scopeCode());
  }

  private static RoaringBitmap restricted(
      RoaringBitmap found, RoaringBitmap flagged, @Nullable Boolean flag) {
    if (flag == null) {
      return found;
    }
    return flag ? RoaringBitmap.and(found, flagged) : RoaringBitmap.andNot(found, flagged);
  }

  private static RoaringBitmap restricted(
      RoaringBitmap found, Map<String, RoaringBitmap> byText, @Nullable String text) {
    if (text == null) {
      return found;
    }
    var with = byText.get(text);
    return with == null ? new RoaringBitmap() : RoaringBitmap.and(found, with);
  }
}
