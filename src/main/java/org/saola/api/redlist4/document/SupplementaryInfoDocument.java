package org.saola.api.redlist4.document;

import org.saola.redlist.SupplementaryInfo;

/** The 27 fields of {@code supplementary_info}, with the spelling of the wire (contract 3.3). */
final class SupplementaryInfoDocument {
  private SupplementaryInfoDocument() {}

  static void fields(JsonWriter out, SupplementaryInfo info) {
    out.integer("upper_elevation_limit", info.upperElevationLimit());
    out.integer("lower_elevation_limit", info.lowerElevationLimit());
    out.integer("lower_depth_limit", info.lowerDepthLimit());
    out.integer("upper_depth_limit", info.upperDepthLimit());
    out.text("population_size", info.populationSize());
    out.text("population_severely_fragmented", info.populationSeverelyFragmented());
    out.text("population_continuing_decline", info.populationContinuingDecline());
    out.text("generational_length", info.generationalLength());
    out.text("congregatory", info.congregatory());
    out.text("movement_patterns", info.movementPatterns());
    out.text("continuing_decline_in_area", info.continuingDeclineInArea());
    actionsInPlace(out, info);
    out.text("identification_information", info.identificationInformation());
    subpopulations(out, info);
    areas(out, info);
    out.text(
        "continuing_decline_in_number_of_locations", info.continuingDeclineInNumberOfLocations());
    out.text(
        "extreme_fluctuations_in_number_of_locations",
        info.extremeFluctuationsInNumberOfLocations());
  }

  private static void actionsInPlace(JsonWriter out, SupplementaryInfo info) {
    out.array(
        "conservation_actions_in_place",
        info.conservationActionsInPlace(),
        kind ->
            out.object(() -> {
              out.text("name", kind.name());
              out.array(
                  "actions",
                  kind.actions(),
                  action ->
                      out.object(() -> {
                        out.text("name", action.name());
                        out.text("value", action.value());
                      }));
            }));
  }

  private static void subpopulations(JsonWriter out, SupplementaryInfo info) {
    out.text("extreme_fluctuations", info.extremeFluctuations());
    out.text("no_of_subpopulations", info.noOfSubpopulations());
    out.text("continuing_decline_in_subpopulations", info.continuingDeclineInSubpopulations());
    out.text("extreme_fluctuations_in_subpopulations", info.extremeFluctuationsInSubpopulations());
    out.text("all_individuals_in_one_subpopulation", info.allIndividualsInOneSubpopulation());
    out.text(
        "no_of_individuals_in_largest_subpopulation", info.noOfIndividualsInLargestSubpopulation());
  }

  private static void areas(JsonWriter out, SupplementaryInfo info) {
    out.text("estimated_area_of_occupancy", info.estimatedAreaOfOccupancy());
    out.text("continuing_decline_in_area_of_occupancy", info.continuingDeclineInAreaOfOccupancy());
    out.text(
        "extreme_fluctuations_in_area_of_occupancy", info.extremeFluctuationsInAreaOfOccupancy());
    out.text("estimated_extent_of_occurence", info.estimatedExtentOfOccurrence());
    out.text(
        "continuing_decline_in_extent_of_occurence", info.continuingDeclineInExtentOfOccurrence());
    out.text(
        "extreme_fluctuations_in_extent_of_occurence",
        info.extremeFluctuationsInExtentOfOccurrence());
  }
}
