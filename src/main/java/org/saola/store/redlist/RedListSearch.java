package org.saola.store.redlist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.index.Permutation;
import org.saola.store.index.Selection;

/** Finds assessments and taxa of one release in memory. */
final class RedListSearch {
  private static final Set<Group> SHOWN_BY_DATE =
      EnumSet.of(Group.COMPREHENSIVE_GROUPS, Group.SEARCH_TAGS, Group.RED_LIST_CATEGORIES);

  private final AssessmentIndex index;
  private final Permutation newestFirst;
  private final Permutation byTaxon;
  private final OrderedAssessments inOrderOfIds;
  private final OrderedAssessments inOrderOfDates;
  // the lists that are shown by date; bringing a large one into that order takes milliseconds
  private final Map<Group, FacetMembers> byDate = new EnumMap<>(Group.class);
  private final int undated;
  private final int speciesCount;

  RedListSearch(AssessmentIndex index) {
    var table = index.assessments();
    this.index = index;
    // without a day is latest of all, so these come first
    this.newestFirst = Permutation.sorting(table.size(), place -> -table.day(place));
    this.byTaxon = Permutation.sorting(table.size(), rank -> table.sisId(newestFirst.before(rank)));
    for (var group : SHOWN_BY_DATE) {
      byDate.put(group, index.facets().of(group).inOrder(newestFirst));
    }
    this.inOrderOfIds = new OrderedAssessments(table, place -> place, index.facets()::find);
    this.inOrderOfDates = new OrderedAssessments(table, newestFirst::before, this::membersByDate);
    this.undated = firstBefore(AssessmentTable.NO_DAY);
    this.speciesCount = countSpecies();
  }

  private RoaringBitmap membersByDate(Facet facet) {
    var members = byDate.get(facet.group());
    return members == null ? newestFirst.apply(index.facets().find(facet)) : members.find(facet);
  }

  /** The first position by date, newest first, that has an earlier day. */
  private int firstBefore(int day) {
    int low = 0;
    int high = newestFirst.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (index.assessments().day(newestFirst.before(middle)) < day) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
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

  /** As {@link RedListSnapshot#selectAll} says. */
  Selection selectAll(List<RedListQuery> queries, @Nullable LocalDate before) {
    int size = newestFirst.size();
    int from = before == null ? 0 : firstBefore(Math.toIntExact(before.toEpochDay()));
    var found = RoaringBitmap.bitmapOfRange(from, size);
    for (var query : queries) {
      found = RoaringBitmap.and(found, inOrderOfDates.positions(query));
    }
    var dated = RoaringBitmap.addOffset(found, -undated); // leaves out the others
    found.remove(undated, (long) size);
    dated.or(RoaringBitmap.addOffset(found, size - undated));
    return new Selection(dated, position -> newestFirst.before((position + undated) % size));
  }

  /** By date descending, those without one first, then by id. */
  int[] placesOfTaxon(int sisId) {
    int from = firstOfTaxon(sisId);
    int to = from;
    while (to < byTaxon.size() && index.assessments().sisId(placeByTaxon(to)) == sisId) {
      to++;
    }
    return IntStream.range(from, to).map(this::placeByTaxon).toArray();
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

  /** The place of a position in the order of taxa, in which those of one taxon stand together. */
  int placeByTaxon(int position) {
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
