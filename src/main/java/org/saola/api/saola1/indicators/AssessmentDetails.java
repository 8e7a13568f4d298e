package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.saola.indicators.listing.TradeEvidence;
import org.saola.store.redlist.RedListSnapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only the document of an assessment tells. */
public record AssessmentDetails(JsonNode document) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String COUNTRY = "[A-Z]{2}";

  /** Of one assessment; may block. */
  public static AssessmentDetails of(RedListSnapshot snapshot, int place) {
    return new AssessmentDetails(JSON.readTree(snapshot.document(place).withoutDate()));
  }

  /** The countries in which it is native and not extinct; what is not told is taken for that. */
  public Set<String> nativeCountries() {
    var countries = new TreeSet<String>();
    for (var each : document.path("locations")) {
      var code = each.path("code").asString("");
      var origin = each.path("origin").asString("Native");
      var presence = each.path("presence").asString("Extant");
      if (isCountry(each) && origin.equals("Native") && presence.startsWith("Extant")) {
        countries.add(code);
      }
    }
    return countries;
  }

  /** Whether it names any country. */
  public boolean tellsCountries() {
    return document.path("locations").valueStream().anyMatch(AssessmentDetails::isCountry);
  }

  private static boolean isCountry(JsonNode location) {
    return location.path("code").asString("").matches(COUNTRY);
  }

  TradeEvidence trade() {
    var threats = new ArrayList<TradeEvidence.Threat>();
    for (var each : document.path("threats")) {
      threats.add(
          new TradeEvidence.Threat(
              each.path("code").asString(""),
              each.path("timing").asString(null),
              each.path("internationalTrade").asString(null)));
    }
    boolean used =
        document
            .path("use_and_trade")
            .valueStream()
            .anyMatch(each -> each.path("international").asBoolean(false));
    return TradeEvidence.of(used, threats);
  }
}
