package org.saola.api.saola1.indicators;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How many species of a group an indicator uses, and how many it leaves out, by why. */
final class SpeciesUse {
  private SpeciesUse() {}

  /**
   * Counts them.
   *
   * @param reasons one for each species; empty for one that is used
   */
  static void write(ObjectNode out, Stream<String> reasons) {
    var counts = new TreeMap<String, Integer>();
    reasons.forEach(each -> counts.merge(each, 1, Integer::sum));
    int used = counts.getOrDefault("", 0);
    counts.remove("");
    write(out, used, counts);
  }

  static void write(ObjectNode out, int used, Map<String, Integer> leftOut) {
    var left = out.putObject("species").put("used", used).putObject("left_out");
    leftOut.forEach(left::put);
  }
}
