package org.saola.web.species;

import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Place;

/** Texts of the lists in the language of the page, where they have it. */
record Texts(Language language) {

  /**
   * A text and the language that it is in.
   *
   * @param other the language, where it is not that of the page
   */
  record Told(@Nullable String text, @Nullable String other) {}

  Told of(Translation translation) {
    var recorded = blankToNull(translation.recorded(language));
    if (recorded != null) {
      return new Told(recorded, null);
    }
    var english = blankToNull(translation.recorded(Language.EN));
    return new Told(english, english == null || language == Language.EN ? null : "en");
  }

  /** What a place is called; empty when the list names none. */
  String name(@Nullable Place place) {
    var name = place == null ? null : place.name().in(language);
    return name == null ? "" : name;
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
