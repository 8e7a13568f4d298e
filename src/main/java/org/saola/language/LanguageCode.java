package org.saola.language;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Codes of the languages that names are in. Sources write them by codes of two letters or of three,
 * and some by their English names.
 */
public final class LanguageCode {
  /** Where the bibliographic code of ISO 639-2 differs from the one Java knows. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          entry("sqi", "alb"),
          entry("hye", "arm"),
          entry("eus", "baq"),
          entry("mya", "bur"),
          entry("zho", "chi"),
          entry("ces", "cze"),
          entry("nld", "dut"),
          entry("fra", "fre"),
          entry("kat", "geo"),
          entry("deu", "ger"),
          entry("ell", "gre"),
          entry("isl", "ice"),
          entry("mkd", "mac"),
          entry("mri", "mao"),
          entry("msa", "may"),
          entry("fas", "per"),
          entry("ron", "rum"),
          entry("slk", "slo"),
          entry("bod", "tib"),
          entry("cym", "wel"));

  /** Codes of two letters by those of three, of both kinds, and by English names. */
  private static final Map<String, String> SHORT = shorter();

  private LanguageCode() {}

  private static Map<String, String> shorter() {
    var codes = new HashMap<String, String>();
    for (var two : Locale.getISOLanguages()) {
      var language = Locale.of(two);
      var three = language.getISO3Language();
      codes.put(three, two);
      codes.put(bibliographic(three), two);
      codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), two);
    }
    return Map.copyOf(codes);
  }

  /** The bibliographic code of ISO 639-2, as the Red List has it, for the terminological one. */
  public static String bibliographic(String threeLetters) {
    return BIBLIOGRAPHIC.getOrDefault(threeLetters, threeLetters);
  }

  /** ISO 639-1 of what a source writes, for languages that have one; else that in lower case. */
  public static String of(String written) {
    var small = written.strip().toLowerCase(Locale.ROOT);
    return SHORT.getOrDefault(small, small);
  }

  /** Whether what a source writes means a language. */
  public static boolean isOf(Language language, String written) {
    return of(written).equals(language.code());
  }
}
