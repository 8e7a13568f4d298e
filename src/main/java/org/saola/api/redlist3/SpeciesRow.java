package org.saola.api.redlist3;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist3.RedListData.Found;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Credit;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.SupplementaryInfo;
import tools.jackson.databind.node.ObjectNode;

/** The row of {@code species}: 30 fields about the latest assessment. */
final class SpeciesRow {
  private static final String TERRESTRIAL = "0";
  private static final String FRESHWATER = "1";
  private static final String MARINE = "2";
  private static final String AMENDED = "(amended version of";

  private SpeciesRow() {}

  static ObjectNode of(Found found) {
    var row = Json.object();
    taxon(row, found.assessment().taxon().name());
    assessment(row, found);
    limits(row, found.assessment().supplementaryInfo());
    corrections(row, found.assessment());
    return row;
  }

  private static void taxon(ObjectNode row, Name name) {
    row.put("taxonid", name.sisId())
        .put("scientific_name", name.scientificName())
        .put("kingdom", name.kingdomName())
        .put("phylum", name.phylumName())
        .put("class", name.className())
        .put("order", name.orderName())
        .put("family", name.familyName())
        .put("genus", name.genusName())
        .put("main_common_name", name.mainCommonName())
        .put("authority", name.authority());
  }

  private static void assessment(ObjectNode row, Found found) {
    var summary = found.summary();
    var assessment = found.assessment();
    var date = summary.assessmentDate();
    row.put("published_year", number(summary.yearPublished()))
        .put("assessment_date", date == null ? null : date.toString())
        .put("category", summary.categoryCode())
        .put("criteria", summary.criteria())
        .put("population_trend", Classifications.description(assessment.populationTrend()))
        .put("marine_system", has(assessment, MARINE))
        .put("freshwater_system", has(assessment, FRESHWATER))
        .put("terrestrial_system", has(assessment, TERRESTRIAL))
        .put("assessor", credit(assessment, "assessor"))
        .put("reviewer", credit(assessment, "evaluator"));
  }

  private static @Nullable Integer number(@Nullable String year) {
    return year != null && year.matches("\\d{1,9}") ? (Integer) Integer.parseInt(year) : null;
  }

  private static boolean has(Assessment assessment, String system) {
    return assessment.systems().stream().anyMatch(entry -> system.equals(entry.code()));
  }

  private static @Nullable String credit(Assessment assessment, String type) {
    return assessment.credits().stream()
        .filter(credit -> type.equals(credit.typeName()))
        .map(Credit::full)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static void limits(ObjectNode row, SupplementaryInfo info) {
    row.put("aoo_km2", info.estimatedAreaOfOccupancy())
        .put("eoo_km2", info.estimatedExtentOfOccurrence())
        .put("elevation_upper", info.upperElevationLimit())
        .put("elevation_lower", info.lowerElevationLimit())
        .put("depth_upper", info.upperDepthLimit())
        .put("depth_lower", info.lowerDepthLimit());
  }

  /** v4 has one list of reasons; v3 told errata from amendments. */
  private static void corrections(ObjectNode row, Assessment assessment) {
    var reasons = String.join(" ", assessment.errata());
    boolean amended = assessment.citation().contains(AMENDED);
    correction(row, "errata", !amended && !reasons.isEmpty(), reasons);
    correction(row, "amended", amended, reasons);
  }

  private static void correction(ObjectNode row, String kind, boolean applies, String reason) {
    row.put(kind + "_flag", applies ? (Boolean) true : null)
        .put(kind + "_reason", applies && !reason.isEmpty() ? reason : null);
  }
}
