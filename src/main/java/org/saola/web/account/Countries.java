package org.saola.web.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The countries and territories of ISO 3166-1, by their English names. */
public final class Countries {
  /** All of them, in order. */
  public static final List<String> NAMES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
          .sorted()
          .toList();

  private Countries() {}
}
