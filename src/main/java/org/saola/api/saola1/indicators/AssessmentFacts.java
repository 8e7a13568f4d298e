package org.saola.api.saola1.indicators;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saola.indicators.listing.TradeEvidence;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Location;
import org.saola.store.redlist.RedListSnapshot;

/** What only the record of an assessment tells. */
public record AssessmentFacts(Assessment assessment) {
  private static final String COUNTRY = "[A-Z]{2}";

  /** Of one assessment; may block. */
  public static AssessmentFacts of(RedListSnapshot snapshot, int place) {
    return new AssessmentFacts(snapshot.document(place).assessment());
  }

  /** The countries in which it is native and not extinct; what is not told is taken for that. */
  public Set<String> nativeCountries() {
    var countries = new TreeSet<String>();
    for (var each : assessment.locations()) {
      var origin = Objects.requireNonNullElse(each.occurrence().origin(), "Native");
      var presence = Objects.requireNonNullElse(each.occurrence().presence(), "Extant");
      if (isCountry(each) && origin.equals("Native") && presence.startsWith("Extant")) {
        countries.add(code(each));
      }
    }
    return countries;
  }

  /**
   * Whether it lives in one country only, as the assessment says; null when it names no country.
   */
  public @Nullable Boolean endemicTo(String country) {
    return tellsCountries()
        ? assessment.locations().stream()
            .anyMatch(each -> each.endemic() && code(each).equals(country))
        : null;
  }

  /** Whether it names any country. */
  public boolean tellsCountries() {
    return assessment.locations().stream().anyMatch(AssessmentFacts::isCountry);
  }

  private static boolean isCountry(Location location) {
    return code(location).matches(COUNTRY);
  }

  private static String code(Location location) {
    return Objects.requireNonNullElse(location.occurrence().coded().code(), "");
  }

  TradeEvidence trade() {
    var threats =
        assessment.threats().stream()
            .map(each ->
                new TradeEvidence.Threat(
                    Objects.requireNonNullElse(each.coded().code(), ""),
                    each.timing(),
                    each.internationalTrade()))
            .toList();
    boolean used =
        assessment.useAndTrade().stream()
            .anyMatch(each -> Boolean.TRUE.equals(each.international()));
    return TradeEvidence.of(used, threats);
  }
}
