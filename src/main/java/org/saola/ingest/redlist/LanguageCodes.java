package org.saola.ingest.redlist;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.language.LanguageCode;

/**
 * ISO 639-2/B codes by other codes, and by the English names that ISO 639-2 gives languages, such
 * as {@code Spanish; Castilian} or {@code Greek, Modern (1453-)}.
 */
public final class LanguageCodes {
  /** Groups of languages, and languages that Java calls otherwise. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          entry("creoles and pidgins, english based", "cpe"),
          entry("creoles and pidgins, english-based", "cpe"),
          entry("creoles and pidgins, french-based", "cpf"),
          entry("creoles and pidgins, portuguese-based", "cpp"),
          entry("creoles and pidgins", "crp"),
          entry("austronesian", "map"),
          entry("bantu", "bnt"),
          entry("central american indian", "cai"),
          entry("central khmer", "khm"),
          entry("filipino", "fil"),
          entry("haitian", "hat"),
          entry("kirghiz", "kir"),
          entry("mayan languages", "myn"),
          entry("multiple languages", "mul"),
          entry("nahuatl languages", "nah"),
          entry("north american indian", "nai"),
          entry("norwegian", "nor"),
          entry("oriya", "ori"),
          entry("papuan", "paa"),
          entry("philippine", "phi"),
          entry("philippine languages", "phi"),
          entry("pushto", "pus"),
          entry("samoan", "smo"),
          entry("south american indian", "sai"),
          entry("undetermined", "und"));

  private static final Map<String, String> CODES = codes();
  private static final Set<String> KNOWN = Set.copyOf(CODES.values());
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private LanguageCodes() {}

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        for (char third = 'a'; third <= 'z'; third++) {
          add(codes, "" + first + second + third);
        }
      }
    }
    for (var language : Locale.getISOLanguages()) {
      add(codes, language);
    }
    codes.putAll(OTHER_NAMES);
    return codes;
  }

  private static void add(Map<String, String> codes, String language) {
    var locale = Locale.of(language);
    var name = locale.getDisplayLanguage(Locale.ENGLISH);
    if (!name.equals(language)) {
      var code = locale.getISO3Language();
      codes.put(name.toLowerCase(Locale.ROOT), LanguageCode.bibliographic(code));
    }
  }

  /** The code of a language told by a code of two or three letters, such as {@code pt-BR}. */
  public static Optional<String> findByCode(String tag) {
    var language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
    var three = TWO_LETTERS.contains(language) ? Locale.of(language).getISO3Language() : language;
    var code = LanguageCode.bibliographic(three);
    return KNOWN.contains(code) ? Optional.of(code) : Optional.empty();
  }

  /** The code of a language; also of a code itself. */
  public static Optional<String> find(String label) {
    var plain = label.replaceAll("\\(.*?\\)", "").strip().toLowerCase(Locale.ROOT);
    for (var name : plain.split(";", -1)) {
      var code = CODES.get(name.strip());
      if (code == null) {
        code = turned(name.strip());
      }
      if (code != null) {
        return Optional.of(code);
      }
    }
    return KNOWN.contains(plain) ? Optional.of(plain) : Optional.empty();
  }

  /** {@code Greek, Ancient} is looked for as Ancient Greek, then as Greek. */
  private static @Nullable String turned(String name) {
    int comma = name.indexOf(',');
    if (comma < 0) {
      return null;
    }
    var language = name.substring(0, comma).strip();
    var code = CODES.get(name.substring(comma + 1).strip() + " " + language);
    return code == null ? CODES.get(language) : code;
  }
}
