package org.saola.ingest.redlist;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.SupplementaryInfo;
import org.saola.redlist.SupplementaryInfo.InPlaceAction;
import org.saola.redlist.SupplementaryInfo.InPlaceActions;

/** The single facts of an assessment in {@code all_other_fields}, one column each. */
final class SupplementaryColumns {
  /** The regions of an assessment, where a table of assessments has none. */
  static final String REGIONS = "RegionInformation.regions";

  /** Columns that say something for which the API v4 has no place. */
  static final List<String> WITHOUT_PLACE =
      List.of(
          "NoThreats.noThreats",
          "ThreatsUnknown.value",
          "LocationsNumber.range",
          "AreaRestricted.isRestricted",
          "CropWildRelative.isRelative",
          "YearOfPopulationEstimate.value",
          "InPlaceLandWaterProtectionPercentProtected.value");

  private static final List<String> FACTS =
      List.of(
          "ElevationUpper.limit",
          "ElevationLower.limit",
          "DepthLower.limit",
          "DepthUpper.limit",
          "PopulationSize.range",
          "SevereFragmentation.isFragmented",
          "PopulationContinuingDecline.isDeclining",
          "GenerationLength.range",
          "Congregatory.value",
          "MovementPatterns.pattern",
          "HabitatContinuingDecline.isDeclining",
          "IdentificationDescription.text=text",
          "PopulationExtremeFluctuation.isFluctuating",
          "SubpopulationNumber.range",
          "SubpopulationContinuingDecline.isDeclining",
          "SubpopulationExtremeFluctuation.isFluctuating",
          "SubpopulationSingle.value",
          "MaxSubpopulationSize.range",
          "AOO.range",
          "AOOContinuingDecline.isInContinuingDecline",
          "AOOExtremeFluctuation.isFluctuating",
          "EOO.range",
          "EOOContinuingDecline.isContinuingDecline",
          "EOOExtremeFluctuation.isFluctuating",
          "LocationContinuingDecline.inDecline",
          "LocationExtremeFluctuation.isFluctuating");

  /** Groups of actions in place, each with columns and what the API calls them. */
  private static final SequencedMap<String, List<Map.Entry<String, String>>> IN_PLACE = inPlace();

  /** The declarations of all columns. */
  static final List<String> DECLARATIONS =
      Stream.of(
              FACTS.stream(),
              IN_PLACE.values().stream().flatMap(List::stream).map(Map.Entry::getKey),
              WITHOUT_PLACE.stream(),
              Stream.of(REGIONS))
          .flatMap(names -> names)
          .toList();

  private final @Nullable TableRow row;
  private final UnmappedValues unmapped;

  private SupplementaryColumns(@Nullable TableRow row, UnmappedValues unmapped) {
    this.row = row;
    this.unmapped = unmapped;
  }

  private static SequencedMap<String, List<Map.Entry<String, String>>> inPlace() {
    var groups = new LinkedHashMap<String, List<Map.Entry<String, String>>>();
    groups.put(
        "In-place research and monitoring",
        List.of(
            entry("InPlaceResearchRecoveryPlan.value", "Action Recovery Plan"),
            entry("InPlaceResearchMonitoringScheme.value", "Systematic monitoring scheme")));
    groups.put(
        "In-place land/water protection",
        List.of(
            entry(
                "InPlaceLandWaterProtectionSitesIdentified.value", "Conservation sites identified"),
            entry(
                "InPlaceLandWaterProtectionAreaPlanned.value",
                "Area based regional management plan"),
            entry("InPlaceLandWaterProtectionInPA.value", "Occurs in at least one protected area"),
            entry(
                "InPlaceLandWaterProtectionInvasiveControl.value",
                "Invasive species control or prevention")));
    groups.put(
        "In-place species management",
        List.of(
            entry("InPlaceSpeciesManagementHarvestPlan.value", "Harvest management plan"),
            entry(
                "InPlaceSpeciesManagementReintroduced.value",
                "Successfully reintroduced or introduced benignly"),
            entry("InPlaceSpeciesManagementExSitu.value", "Subject to ex-situ conservation")));
    groups.put(
        "In-place education",
        List.of(
            entry(
                "InPlaceEducationSubjectToPrograms.value",
                "Subject to recent education and awareness programmes"),
            entry(
                "InPlaceEducationInternationalLegislation.value",
                "Included in international legislation"),
            entry(
                "InPlaceEducationControlled.value",
                "Subject to any international management / trade controls")));
    return groups;
  }

  /**
   * The facts of one assessment.
   *
   * @param row null when there is none
   */
  static SupplementaryInfo read(@Nullable TableRow row, UnmappedValues unmapped) {
    return new SupplementaryColumns(row, unmapped).read();
  }

  private SupplementaryInfo read() {
    return new SupplementaryInfo(
        limit("ElevationUpper.limit"),
        limit("ElevationLower.limit"),
        limit("DepthLower.limit"),
        limit("DepthUpper.limit"),
        word("PopulationSize.range"),
        word("SevereFragmentation.isFragmented"),
        word("PopulationContinuingDecline.isDeclining"),
        word("GenerationLength.range"),
        word("Congregatory.value"),
        word("MovementPatterns.pattern"),
        word("HabitatContinuingDecline.isDeclining"),
        actionsInPlace(),
        word("IdentificationDescription.text"),
        word("PopulationExtremeFluctuation.isFluctuating"),
        word("SubpopulationNumber.range"),
        word("SubpopulationContinuingDecline.isDeclining"),
        word("SubpopulationExtremeFluctuation.isFluctuating"),
        word("SubpopulationSingle.value"),
        word("MaxSubpopulationSize.range"),
        word("AOO.range"),
        word("AOOContinuingDecline.isInContinuingDecline"),
        word("AOOExtremeFluctuation.isFluctuating"),
        word("EOO.range"),
        word("EOOContinuingDecline.isContinuingDecline"),
        word("EOOExtremeFluctuation.isFluctuating"),
        word("LocationContinuingDecline.inDecline"),
        word("LocationExtremeFluctuation.isFluctuating"));
  }

  private @Nullable String word(String column) {
    return row == null ? null : row.word(column);
  }

  /** Whole metres; what isn't a whole number is rounded, or left out, and reported. */
  private @Nullable Integer limit(String column) {
    var value = word(column);
    if (row == null || value == null) {
      return null;
    }
    try {
      var metres = new BigDecimal(value);
      var rounded = metres.setScale(0, RoundingMode.HALF_EVEN);
      if (rounded.compareTo(metres) != 0) {
        unmapped.add(row.table(), column, value);
      }
      return rounded.intValueExact();
    } catch (ArithmeticException | NumberFormatException _) {
      unmapped.add(row.table(), column, value);
      return null;
    }
  }

  private List<InPlaceActions> actionsInPlace() {
    var groups = new ArrayList<InPlaceActions>();
    IN_PLACE.forEach((name, columns) -> {
      var actions =
          columns.stream()
              .map(column -> new InPlaceAction(column.getValue(), word(column.getKey())))
              .filter(action -> action.value() != null)
              .toList();
      if (!actions.isEmpty()) {
        groups.add(new InPlaceActions(name, actions));
      }
    });
    return groups;
  }
}
