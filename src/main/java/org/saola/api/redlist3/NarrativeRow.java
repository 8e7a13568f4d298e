package org.saola.api.redlist3;

import java.util.Locale;
import org.saola.api.redlist3.RedListData.Found;
import tools.jackson.databind.node.ObjectNode;

/** The row of {@code species/narrative}; texts may hold HTML, as they are stored. */
final class NarrativeRow {
  private NarrativeRow() {}

  static ObjectNode of(Found found) {
    var texts = found.document().path("documentation");
    var trend = Json.description(found.document().path("population_trend"));
    return Json.object()
        .put("species_id", found.summary().sisTaxonId())
        .put("taxonomicnotes", Json.text(texts, "taxonomic_notes"))
        .put("rationale", Json.text(texts, "rationale"))
        .put("geographicrange", Json.text(texts, "range"))
        .put("population", Json.text(texts, "population"))
        .put("populationtrend", trend == null ? null : trend.toLowerCase(Locale.ROOT))
        .put("habitat", Json.text(texts, "habitats"))
        .put("threats", Json.text(texts, "threats"))
        .put("conservationmeasures", Json.text(texts, "measures"))
        .put("usetrade", Json.text(texts, "use_trade"));
  }
}
