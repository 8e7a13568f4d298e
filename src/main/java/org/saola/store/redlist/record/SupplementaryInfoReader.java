package org.saola.store.redlist.record;

import java.util.Set;
import org.saola.json.JsonFields;
import org.saola.redlist.SupplementaryInfo;
import org.saola.redlist.SupplementaryInfo.InPlaceAction;
import org.saola.redlist.SupplementaryInfo.InPlaceActions;

/** Reads {@code supplementary_info}, with the spelling of the wire (contract 3.3). */
final class SupplementaryInfoReader {
  static final Set<String> KEYS =
      Set.of(
          "upper_elevation_limit",
          "lower_elevation_limit",
          "lower_depth_limit",
          "upper_depth_limit",
          "population_size",
          "population_severely_fragmented",
          "population_continuing_decline",
          "generational_length",
          "congregatory",
          "movement_patterns",
          "continuing_decline_in_area",
          "conservation_actions_in_place",
          "identification_information",
          "extreme_fluctuations",
          "no_of_subpopulations",
          "continuing_decline_in_subpopulations",
          "extreme_fluctuations_in_subpopulations",
          "all_individuals_in_one_subpopulation",
          "no_of_individuals_in_largest_subpopulation",
          "estimated_area_of_occupancy",
          "continuing_decline_in_area_of_occupancy",
          "extreme_fluctuations_in_area_of_occupancy",
          "estimated_extent_of_occurence",
          "continuing_decline_in_extent_of_occurence",
          "extreme_fluctuations_in_extent_of_occurence",
          "continuing_decline_in_number_of_locations",
          "extreme_fluctuations_in_number_of_locations");

  private static final Set<String> KIND_KEYS = Set.of("name", "actions");
  private static final Set<String> ACTION_KEYS = Set.of("name", "value");

  private SupplementaryInfoReader() {}

  static SupplementaryInfo read(JsonFields fields) {
    return new SupplementaryInfo(
        fields.findWholeNumber("upper_elevation_limit"),
        fields.findWholeNumber("lower_elevation_limit"),
        fields.findWholeNumber("lower_depth_limit"),
        fields.findWholeNumber("upper_depth_limit"),
        fields.findText("population_size"),
        fields.findText("population_severely_fragmented"),
        fields.findText("population_continuing_decline"),
        fields.findText("generational_length"),
        fields.findText("congregatory"),
        fields.findText("movement_patterns"),
        fields.findText("continuing_decline_in_area"),
        fields.list("conservation_actions_in_place", SupplementaryInfoReader::actions),
        fields.findText("identification_information"),
        fields.findText("extreme_fluctuations"),
        fields.findText("no_of_subpopulations"),
        fields.findText("continuing_decline_in_subpopulations"),
        fields.findText("extreme_fluctuations_in_subpopulations"),
        fields.findText("all_individuals_in_one_subpopulation"),
        fields.findText("no_of_individuals_in_largest_subpopulation"),
        fields.findText("estimated_area_of_occupancy"),
        fields.findText("continuing_decline_in_area_of_occupancy"),
        fields.findText("extreme_fluctuations_in_area_of_occupancy"),
        fields.findText("estimated_extent_of_occurence"),
        fields.findText("continuing_decline_in_extent_of_occurence"),
        fields.findText("extreme_fluctuations_in_extent_of_occurence"),
        fields.findText("continuing_decline_in_number_of_locations"),
        fields.findText("extreme_fluctuations_in_number_of_locations"));
  }

  private static InPlaceActions actions(JsonFields fields) {
    fields.know(KIND_KEYS);
    return new InPlaceActions(
        fields.findText("name"),
        fields.list(
            "actions",
            action -> {
              action.know(ACTION_KEYS);
              return new InPlaceAction(action.findText("name"), action.findText("value"));
            }));
  }
}
