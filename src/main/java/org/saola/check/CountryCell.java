package org.saola.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord.Place;

/** Countries as people write them: by their codes, or by their names in some languages. */
final class CountryCell {
  private static final Map<String, String> CODES = codes();

  private CountryCell() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      for (var language : List.of("en", "es", "fr", "de", "pt")) {
        codes.putIfAbsent(ColumnRole.folded(country.getDisplayCountry(Locale.of(language))), code);
      }
      codes.put(ColumnRole.folded(country.getISO3Country()), code);
    }
    for (var code : Locale.getISOCountries()) {
      codes.put(ColumnRole.folded(code), code);
    }
    return Map.copyOf(codes);
  }

  /**
   * The code of ISO 3166 in two letters; empty for what is no country, or none that is known.
   *
   * @param places that the source names in its own way
   */
  static Optional<String> code(String cell, Iterable<Place> places) {
    var word = ColumnRole.folded(cell);
    for (var place : places) {
      if (place.isoCode2() != null && isCalled(place, word)) {
        return Optional.of(place.isoCode2());
      }
    }
    return Optional.ofNullable(CODES.get(word));
  }

  private static boolean isCalled(Place place, String word) {
    for (var language : Language.values()) {
      if (isSame(place.name().recorded(language), word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(@Nullable String name, String word) {
    return name != null && ColumnRole.folded(name).equals(word);
  }
}
