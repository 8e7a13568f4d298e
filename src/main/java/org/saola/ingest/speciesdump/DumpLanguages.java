package org.saola.ingest.speciesdump;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.language.Language;

/** Tells the languages of dump files by their names, such as {@code cites_eu_fr.ndjson.gz}. */
public final class DumpLanguages {
  private static final Pattern NAMED =
      Pattern.compile(
          ".*[_.-](?<language>en|es|fr)\\.(?:ndjson|jsonl|json)(?:\\.gz)?",
          Pattern.CASE_INSENSITIVE);

  private DumpLanguages() {}

  /**
   * The files of one dump by language, English among them.
   *
   * @param unnamed the language of the file whose name tells none; null = not said
   * @throws RefusedInput if a language is unknown, comes twice, or English is not there
   */
  public static Map<Language, NamedInput> tell(List<NamedInput> files, @Nullable Language unnamed) {
    var byLanguage = new EnumMap<Language, NamedInput>(Language.class);
    for (var file : files) {
      var language = language(file.name(), unnamed);
      var twin = byLanguage.putIfAbsent(language, file);
      if (twin != null) {
        throw new RefusedInput(
            "%s and %s are both %s: one file for each language is needed"
                .formatted(twin.name(), file.name(), language.code()));
      }
    }
    if (!byLanguage.containsKey(Language.EN)) {
      throw new RefusedInput(
          "a dump needs its English file, such as cites_eu_en.ndjson.gz; the other languages only"
              + " add texts to it");
    }
    return byLanguage;
  }

  private static Language language(String name, @Nullable Language unnamed) {
    var match = NAMED.matcher(name);
    if (match.matches()) {
      return Language.find(match.group("language")).orElseThrow();
    }
    if (unnamed == null) {
      throw new RefusedInput(
          "%s: the name doesn't tell the language; say it with --language, or name the file like"
                  .formatted(name)
              + " cites_eu_en.ndjson.gz");
    }
    return unnamed;
  }
}
