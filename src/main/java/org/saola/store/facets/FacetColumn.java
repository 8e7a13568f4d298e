package org.saola.store.facets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * The values of one facet, to count those that some assessments have. Of few assessments the values
 * of each are read; of many the members of each value are intersected with them.
 */
public final class FacetColumn {
  private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
      Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  // what intersecting costs, in values read
  private static final int INTERSECTION = 100;
  private static final int DENSE = 1000;

  /** If fewer than one of so many places are members, each is looked up; else many are at once. */
  private static final int SPARSE = 16;

  /** What can be intersected in no time; the values by place would only take memory. */
  private static final int CHEAP = 20_000;

  private static final int[] NONE = {};

  private final List<String> texts = new ArrayList<>();
  private final List<RoaringBitmap> members = new ArrayList<>();
  private final long intersecting;

  /** Where the values of each place begin; one more at the end; nothing if they aren't held. */
  private final int[] first;

  private final int[] values;

  /**
   * @param membersByValue their places; must not be changed
   * @param places how many there are
   */
  public FacetColumn(Map<String, RoaringBitmap> membersByValue, int places) {
    membersByValue.forEach((text, own) -> {
      texts.add(text);
      members.add(own);
    });
    intersecting =
        members.stream()
            .mapToInt(RoaringBitmap::getCardinality)
            .mapToLong(size -> size < places / SPARSE ? INTERSECTION + size : DENSE)
            .sum();
    first = intersecting < CHEAP ? NONE : begins(places);
    values = intersecting < CHEAP ? NONE : byPlace();
  }

  private int[] begins(int places) {
    var begins = new int[places + 1];
    members.forEach(own -> own.forEach((IntConsumer) place -> begins[place + 1]++));
    for (int place = 0; place < places; place++) {
      begins[place + 1] += begins[place];
    }
    return begins;
  }

  private int[] byPlace() {
    var next = first.clone();
    var all = new int[first[first.length - 1]];
    for (int value = 0; value < members.size(); value++) {
      int each = value;
      members.get(value).forEach((IntConsumer) place -> all[next[place]++] = each);
    }
    return all;
  }

  /** How many of some assessments have each value that any has, the most frequent first. */
  public Map<String, Integer> count(RoaringBitmap among) {
    var counts = isRead(among.getCardinality()) ? read(among) : intersected(among);
    var found = new ArrayList<Map.Entry<String, Integer>>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        found.add(Map.entry(texts.get(value), counts[value]));
      }
    }
    found.sort(MOST_FIRST);
    var sorted = new LinkedHashMap<String, Integer>();
    found.forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  /** Whether the values of so many assessments are read. */
  boolean isRead(long assessments) {
    return first.length > 1
        && assessments * (first.length - 1 + values.length) / (first.length - 1) < intersecting;
  }

  private int[] read(RoaringBitmap among) {
    var counts = new int[texts.size()];
    among.forEach(
        (IntConsumer)
            place -> {
              for (int i = first[place]; i < first[place + 1]; i++) {
                counts[values[i]]++;
              }
            });
    return counts;
  }

  private int[] intersected(RoaringBitmap among) {
    return members.stream().mapToInt(own -> RoaringBitmap.andCardinality(own, among)).toArray();
  }
}
