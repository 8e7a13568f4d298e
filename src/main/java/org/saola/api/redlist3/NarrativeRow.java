package org.saola.api.redlist3;

import java.util.Locale;
import org.saola.api.redlist3.RedListData.Found;
import tools.jackson.databind.node.ObjectNode;

/** The row of {@code species/narrative}; texts may hold HTML, as they are stored. */
final class NarrativeRow {
  private NarrativeRow() {}

  static ObjectNode of(Found found) {
    var texts = found.assessment().documentation();
    var trend = Classifications.description(found.assessment().populationTrend());
    return Json.object()
        .put("species_id", found.summary().sisTaxonId())
        .put("taxonomicnotes", texts.taxonomicNotes())
        .put("rationale", texts.rationale())
        .put("geographicrange", texts.range())
        .put("population", texts.population())
        .put("populationtrend", trend == null ? null : trend.toLowerCase(Locale.ROOT))
        .put("habitat", texts.habitats())
        .put("threats", texts.threats())
        .put("conservationmeasures", texts.measures())
        .put("usetrade", texts.useTrade());
  }
}
