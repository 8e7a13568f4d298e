package org.saola.indicators;

import java.util.List;
import java.util.Map;

/** In which years all species of a group were assessed, as published indices have it. */
public final class AssessmentYears {
  private static final Map<String, List<Integer>> BY_GROUP =
      Map.of(
          "amphibians", List.of(1980, 2004, 2022),
          "birds", List.of(1988, 1994, 2000, 2004, 2008, 2012, 2016, 2020, 2024),
          "cycads", List.of(2003, 2014),
          "mammals", List.of(1996, 2008),
          "reef_building_corals", List.of(1996, 2008));

  private AssessmentYears() {}

  /** By the names of comprehensive groups of the Red List; rising. */
  public static Map<String, List<Integer>> byGroup() {
    return BY_GROUP;
  }
}
