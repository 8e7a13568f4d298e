package org.saola.language;

import java.util.Locale;
import java.util.Map;

/**
 * Codes of the languages that names are in. Sources write them by codes of two letters or of three,
 * and some by their English names.
 */
public final class LanguageCode {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("eng", "en"),
          Map.entry("english", "en"),
          Map.entry("spa", "es"),
          Map.entry("spanish", "es"),
          Map.entry("fre", "fr"),
          Map.entry("fra", "fr"),
          Map.entry("french", "fr"),
          Map.entry("ger", "de"),
          Map.entry("deu", "de"),
          Map.entry("por", "pt"),
          Map.entry("ita", "it"),
          Map.entry("dut", "nl"),
          Map.entry("nld", "nl"),
          Map.entry("rus", "ru"),
          Map.entry("chi", "zh"),
          Map.entry("zho", "zh"),
          Map.entry("jpn", "ja"),
          Map.entry("ara", "ar"),
          Map.entry("vie", "vi"),
          Map.entry("swe", "sv"),
          Map.entry("dan", "da"),
          Map.entry("pol", "pl"),
          Map.entry("hin", "hi"),
          Map.entry("swa", "sw"));

  private LanguageCode() {}

  /** ISO 639-1 of what a source writes, for the languages seen most; else that in lower case. */
  public static String of(String written) {
    var small = written.strip().toLowerCase(Locale.ROOT);
    return SHORT.getOrDefault(small, small);
  }

  /** Whether what a source writes means a language. */
  public static boolean isOf(Language language, String written) {
    return of(written).equals(language.code());
  }
}
