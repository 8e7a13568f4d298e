package org.saola.ingest.darwincore;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 639-2/B codes of languages by their codes of two or three letters, or English names. */
final class LanguageCode {
  /** Where the code that Java knows differs from the bibliographic one. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("sqi", "alb"),
          Map.entry("hye", "arm"),
          Map.entry("eus", "baq"),
          Map.entry("mya", "bur"),
          Map.entry("zho", "chi"),
          Map.entry("ces", "cze"),
          Map.entry("nld", "dut"),
          Map.entry("fra", "fre"),
          Map.entry("kat", "geo"),
          Map.entry("deu", "ger"),
          Map.entry("ell", "gre"),
          Map.entry("isl", "ice"),
          Map.entry("mkd", "mac"),
          Map.entry("mri", "mao"),
          Map.entry("msa", "may"),
          Map.entry("fas", "per"),
          Map.entry("ron", "rum"),
          Map.entry("slk", "slo"),
          Map.entry("bod", "tib"),
          Map.entry("cym", "wel"));

  private static final Map<String, String> CODES = codes();

  private LanguageCode() {}

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (var language : Locale.getISOLanguages()) {
      var locale = Locale.of(language);
      var three = locale.getISO3Language();
      var code = BIBLIOGRAPHIC.getOrDefault(three, three);
      codes.put(language, code);
      codes.put(three, code);
      codes.put(code, code);
      codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    return codes;
  }

  /** The code of a language; a region behind it, as in {@code pt-BR}, doesn't count. */
  static Optional<String> find(String language) {
    var plain = language.strip().toLowerCase(Locale.ROOT);
    var code = CODES.get(plain);
    return Optional.ofNullable(code == null ? CODES.get(plain.split("[-_]", -1)[0]) : code);
  }
}
