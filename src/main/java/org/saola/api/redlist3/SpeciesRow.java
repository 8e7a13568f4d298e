package org.saola.api.redlist3;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist3.RedListData.Found;
import tools.jackson.databind.JsonNode;
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
    taxon(row, found.document().path("taxon"));
    assessment(row, found);
    limits(row, found.document().path("supplementary_info"));
    corrections(row, found.document());
    return row;
  }

  private static void taxon(ObjectNode row, JsonNode taxon) {
    row.put("taxonid", taxon.path("sis_id").asInt())
        .put("scientific_name", Json.text(taxon, "scientific_name"))
        .put("kingdom", Json.text(taxon, "kingdom_name"))
        .put("phylum", Json.text(taxon, "phylum_name"))
        .put("class", Json.text(taxon, "class_name"))
        .put("order", Json.text(taxon, "order_name"))
        .put("family", Json.text(taxon, "family_name"))
        .put("genus", Json.text(taxon, "genus_name"))
        .put("main_common_name", CommonNames.main(taxon))
        .put("authority", Json.text(taxon, "authority"));
  }

  private static void assessment(ObjectNode row, Found found) {
    var summary = found.summary();
    var document = found.document();
    var date = summary.assessmentDate();
    row.put("published_year", number(summary.yearPublished()))
        .put("assessment_date", date == null ? null : date.toString())
        .put("category", summary.categoryCode())
        .put("criteria", summary.criteria())
        .put("population_trend", Json.description(document.path("population_trend")))
        .put("marine_system", has(document, MARINE))
        .put("freshwater_system", has(document, FRESHWATER))
        .put("terrestrial_system", has(document, TERRESTRIAL))
        .put("assessor", credit(document, "assessor"))
        .put("reviewer", credit(document, "evaluator"));
  }

  private static @Nullable Integer number(@Nullable String year) {
    return year != null && year.matches("\\d{1,9}") ? (Integer) Integer.parseInt(year) : null;
  }

  private static boolean has(JsonNode document, String system) {
    return document
        .path("systems")
        .valueStream()
        .anyMatch(entry -> system.equals(Json.text(entry, "code")));
  }

  private static @Nullable String credit(JsonNode document, String type) {
    return document
        .path("credits")
        .valueStream()
        .filter(credit -> type.equals(Json.text(credit, "credit_type_name")))
        .map(credit -> Json.text(credit, "full"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static void limits(ObjectNode row, JsonNode info) {
    row.put("aoo_km2", Json.text(info, "estimated_area_of_occupancy"))
        .put("eoo_km2", Json.text(info, "estimated_extent_of_occurence"));
    row.set("elevation_upper", info.path("upper_elevation_limit"));
    row.set("elevation_lower", info.path("lower_elevation_limit"));
    row.set("depth_upper", info.path("upper_depth_limit"));
    row.set("depth_lower", info.path("lower_depth_limit"));
  }

  /** v4 has one list of reasons; v3 told errata from amendments. */
  private static void corrections(ObjectNode row, JsonNode document) {
    var reasons =
        document
            .path("errata")
            .valueStream()
            .map(erratum -> Json.text(erratum, "reason"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    var citation = Json.text(document, "citation");
    var amended = citation != null && citation.contains(AMENDED);
    correction(row, "errata", !amended && !reasons.isEmpty(), reasons);
    correction(row, "amended", amended, reasons);
  }

  private static void correction(ObjectNode row, String kind, boolean applies, String reason) {
    row.put(kind + "_flag", applies ? (Boolean) true : null)
        .put(kind + "_reason", applies && !reason.isEmpty() ? reason : null);
  }
}
