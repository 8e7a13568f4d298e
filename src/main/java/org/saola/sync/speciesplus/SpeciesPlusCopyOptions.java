package org.saola.sync.speciesplus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.saola.language.Language;

/**
 * What a user wants of a mirror of Species+.
 *
 * @param languages of texts; English among them
 * @param full whether all is asked for anew
 */
public record SpeciesPlusCopyOptions(List<Language> languages, boolean full) {

  public SpeciesPlusCopyOptions {
    languages = languages.stream().distinct().sorted(Comparator.naturalOrder()).toList();
  }

  /** The languages as a text. */
  String languageCodes() {
    return languages.stream().map(Language::code).collect(Collectors.joining(","));
  }
}
