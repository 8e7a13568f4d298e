package org.saola.visit.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.saola.language.Language;
import org.saola.places.CountryName;

/** The countries and territories of ISO 3166-1, by their English names. */
public final class Countries {
  /** All of them, in order. */
  public static final List<String> NAMES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> CountryName.of(code, Language.EN))
          .sorted()
          .toList();

  private Countries() {}
}
