package org.saola.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saola.language.Language;

/** What countries and territories are called. */
public final class CountryName {
  /** Where the usual short names are not those of the lists, in the order of languages. */
  private static final Map<String, List<String>> OWN =
      Map.of(
          "CD",
              List.of(
                  "Democratic Republic of the Congo",
                  "República Democrática del Congo",
                  "République démocratique du Congo"),
          "CG", List.of("Congo", "Congo", "Congo"),
          "HK", List.of("Hong Kong", "Hong Kong", "Hong Kong"),
          "MM", List.of("Myanmar", "Myanmar", "Myanmar"),
          "MO", List.of("Macao", "Macao", "Macao"));

  private CountryName() {}

  /** The name of an ISO 3166-1 code, in upper case; of what is no such code the code itself. */
  public static String of(String code, Language language) {
    var own = OWN.get(code);
    return own == null
        ? Locale.of("", code).getDisplayCountry(Locale.of(language.code()))
        : own.get(List.of(Language.values()).indexOf(language));
  }
}
