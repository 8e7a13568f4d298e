package org.saola.redlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The single facts of an assessment, as the Red List writes them; limits are in metres. */
public record SupplementaryInfo(
    @Nullable Integer upperElevationLimit,
    @Nullable Integer lowerElevationLimit,
    @Nullable Integer lowerDepthLimit,
    @Nullable Integer upperDepthLimit,
    @Nullable String populationSize,
    @Nullable String populationSeverelyFragmented,
    @Nullable String populationContinuingDecline,
    @Nullable String generationalLength,
    @Nullable String congregatory,
    @Nullable String movementPatterns,
    @Nullable String continuingDeclineInArea,
    List<InPlaceActions> conservationActionsInPlace,
    @Nullable String identificationInformation,
    @Nullable String extremeFluctuations,
    @Nullable String noOfSubpopulations,
    @Nullable String continuingDeclineInSubpopulations,
    @Nullable String extremeFluctuationsInSubpopulations,
    @Nullable String allIndividualsInOneSubpopulation,
    @Nullable String noOfIndividualsInLargestSubpopulation,
    @Nullable String estimatedAreaOfOccupancy,
    @Nullable String continuingDeclineInAreaOfOccupancy,
    @Nullable String extremeFluctuationsInAreaOfOccupancy,
    @Nullable String estimatedExtentOfOccurrence,
    @Nullable String continuingDeclineInExtentOfOccurrence,
    @Nullable String extremeFluctuationsInExtentOfOccurrence,
    @Nullable String continuingDeclineInNumberOfLocations,
    @Nullable String extremeFluctuationsInNumberOfLocations) {

  public SupplementaryInfo {
    conservationActionsInPlace = List.copyOf(conservationActionsInPlace);
  }

  /** Actions of one kind that are in place. */
  public record InPlaceActions(@Nullable String name, List<InPlaceAction> actions) {}

  /** Whether one action is in place. */
  public record InPlaceAction(@Nullable String name, @Nullable String value) {}
}
