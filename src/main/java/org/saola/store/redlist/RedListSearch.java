package org.saola.store.redlist;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.index.Permutation;
import org.saola.store.index.Selection;

/** Finds assessments and taxa of one release in memory. */
final class RedListSearch {
  private final RedListIndex index;
  private final Permutation newestFirst;
  private final Permutation byTaxon;
  private final OrderedAssessments inOrderOfIds;
  private final OrderedAssessments inOrderOfDates;
  // the lists that are shown by date; bringing a large one into that order takes milliseconds
  private final FacetMembers groupsByDate;
  private final int speciesCount;

  RedListSearch(RedListIndex index) {
    var table = index.assessments();
    this.index = index;
    // without a day is latest of all, so these come first
    this.newestFirst = Permutation.sorting(table.size(), place -> -table.day(place));
    this.byTaxon = Permutation.sorting(table.size(), rank -> table.sisId(newestFirst.before(rank)));
    this.groupsByDate = index.facets().of(Group.COMPREHENSIVE_GROUPS).inOrder(newestFirst);
    this.inOrderOfIds = new OrderedAssessments(table, place -> place, index.facets()::find);
    this.inOrderOfDates = new OrderedAssessments(table, newestFirst::before, this::membersByDate);
    this.speciesCount = countSpecies();
  }

  private RoaringBitmap membersByDate(Facet facet) {
    return facet.group() == Group.COMPREHENSIVE_GROUPS
        ? groupsByDate.find(facet)
        : newestFirst.apply(index.facets().find(facet));
  }

  private int countSpecies() {
    var species = new RoaringBitmap();
    for (int position = 0; position < byTaxon.size(); position++) {
      int place = placeByTaxon(position);
      if (index.assessments().level(place) == Level.SPECIES) {
        species.add(index.assessments().sisId(place));
      }
    }
    return species.getCardinality();
  }

  int speciesCount() {
    return speciesCount;
  }

  Selection select(RedListQuery query) {
    return (query.newestFirst() ? inOrderOfDates : inOrderOfIds).select(query);
  }

  /** By date descending, those without one first, then by id. */
  int[] placesOfTaxon(int sisId) {
    int from = firstOfTaxon(sisId);
    return IntStream.range(from, byTaxon.size())
        .map(this::placeByTaxon)
        .takeWhile(place -> index.assessments().sisId(place) == sisId)
        .toArray();
  }

  private int firstOfTaxon(int sisId) {
    int low = 0;
    int high = byTaxon.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (index.assessments().sisId(placeByTaxon(middle)) < sisId) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int placeByTaxon(int position) {
    return newestFirst.before(byTaxon.before(position));
  }

  /** The ids of all taxa of a name: those that have a latest assessment first, then rising. */
  int[] taxaNamed(
      @Nullable String genusName,
      @Nullable String speciesName,
      @Nullable String infraName,
      @Nullable String subpopulationName) {
    var ids =
        RedListTaxa.name(genusName, speciesName, infraName, subpopulationName)
            .map(index.taxa()::find)
            .orElseGet(() -> new int[0]);
    return ids.length < 2
        ? ids
        : IntStream.concat(
                Arrays.stream(ids).filter(this::hasLatest),
                Arrays.stream(ids).filter(id -> !hasLatest(id)))
            .toArray();
  }

  /** Whether any assessment of a taxon is a latest one. */
  boolean hasLatest(int sisId) {
    return Arrays.stream(placesOfTaxon(sisId)).anyMatch(index.assessments()::latest);
  }
}
