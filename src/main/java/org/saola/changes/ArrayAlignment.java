package org.saola.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Which element of an old array is which of a new one: as many as possible without changing their
 * order.
 *
 * @param oldIndex for each new element its old index, or {@link #NONE}; rising apart from that
 * @param kept the old elements that are among these
 */
record ArrayAlignment(int[] oldIndex, BitSet kept) {
  static final int NONE = -1;

  /** What identifies an element: the name of the field and its value. */
  private record Identity(String field, JsonNode value) {}

  /** The n-th element with the same identity. */
  private record Occurrence(Object identity, int number) {}

  /**
   * @param identities the fields that tell an element from others, the surest first; one without
   *     any of them is told by its value
   */
  static ArrayAlignment of(ArrayNode before, ArrayNode after, List<String> identities) {
    Map<Occurrence, Integer> places = HashMap.newHashMap(before.size());
    var oldElements = occurrences(before, identities);
    for (int at = 0; at < oldElements.size(); at++) {
      places.put(oldElements.get(at), at);
    }
    var matches =
        occurrences(after, identities).stream()
            .mapToInt(each -> places.getOrDefault(each, NONE))
            .toArray();
    keepLongestRise(matches);
    var kept = new BitSet(before.size());
    Arrays.stream(matches).filter(at -> at != NONE).forEach(kept::set);
    return new ArrayAlignment(matches, kept);
  }

  private static List<Occurrence> occurrences(ArrayNode array, List<String> identities) {
    Map<Object, Integer> counts = HashMap.newHashMap(array.size());
    var all = new ArrayList<Occurrence>(array.size());
    for (var element : array) {
      var identity = identity(element, identities);
      all.add(new Occurrence(identity, counts.merge(identity, 1, Integer::sum)));
    }
    return all;
  }

  private static Object identity(JsonNode element, List<String> identities) {
    for (var field : identities) {
      var value = element.get(field);
      if (value != null && value.isValueNode() && !value.isNull()) {
        return new Identity(field, value);
      }
    }
    return element;
  }

  /** Leaves a longest rising subsequence; every other element becomes {@link #NONE}. */
  private static void keepLongestRise(int[] values) {
    // ends[n]: where the rise of length n + 1 with the lowest end stops; links lead back
    var ends = new int[values.length];
    var links = new int[values.length];
    int length = 0;
    for (int at = 0; at < values.length; at++) {
      if (values[at] == NONE) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[ends[middle]] < values[at]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      links[at] = low == 0 ? NONE : ends[low - 1];
      ends[low] = at;
      length = Math.max(length, low + 1);
    }
    var inRise = new BitSet(values.length);
    for (int at = length == 0 ? NONE : ends[length - 1]; at != NONE; at = links[at]) {
      inRise.set(at);
    }
    for (int at = 0; at < values.length; at++) {
      values[at] = inRise.get(at) ? values[at] : NONE;
    }
  }
}
