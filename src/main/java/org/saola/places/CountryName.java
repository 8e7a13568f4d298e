package org.saola.places;

import java.util.Locale;
import org.saola.language.Language;

/** What countries and territories are called. */
public final class CountryName {
  private CountryName() {}

  /** The name of an ISO 3166-1 code, in upper case; of what is no such code the code itself. */
  public static String of(String code, Language language) {
    return Locale.of("", code).getDisplayCountry(Locale.of(language.code()));
  }
}
