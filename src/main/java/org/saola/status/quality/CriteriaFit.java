package org.saola.status.quality;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether criteria can be those of a category, under the criteria of 1994 and of 2001. */
final class CriteriaFit {
  /** Of these no criterion is met, so none can be named. NT may name those that it nearly meets. */
  private static final Set<String> WITHOUT =
      Set.of("EX", "EW", "RE", "LC", "DD", "NE", "NA", "LR/lc", "LR/cd");

  private static final Set<String> THREATENED = Set.of("CR", "EN", "VU");
  private static final Pattern SMALL_POPULATION = Pattern.compile("D");
  private static final Pattern NUMBERED = Pattern.compile("D[12].*");

  private CriteriaFit() {}

  static boolean needsCriteria(String category) {
    return THREATENED.contains(category);
  }

  /** D has the numbers 1 and 2 for VU, and has them for VU only. */
  static boolean fits(String category, String criteria) {
    if (WITHOUT.contains(category)) {
      return false;
    }
    var parts = Arrays.stream(criteria.split("[;,]")).map(String::strip).toList();
    return switch (category) {
      case "VU" -> parts.stream().noneMatch(part -> SMALL_POPULATION.matcher(part).matches());
      case "CR", "EN" -> parts.stream().noneMatch(part -> NUMBERED.matcher(part).matches());
      default -> true;
    };
  }
}
