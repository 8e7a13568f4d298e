package org.saola.speciesplus;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.listing.AutoNote;
import org.saola.listing.ListingRow;
import org.saola.speciesplus.TaxonRecord.Hash;

/** The text that explains a listing row (contract 2.6). */
final class Annotation {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Annotation() {}

  /**
   * Where the row comes from, its note, its nomenclature note, without separators. A language is
   * null when it has none of these; it then shows the English text.
   */
  static Translation of(ListingRow row, AutoNote autoNote) {
    return new Translation(
        text(row, autoNote, Language.EN),
        text(row, autoNote, Language.ES),
        text(row, autoNote, Language.FR));
  }

  /** Null when the change carries no # annotation. */
  static @Nullable Hash hash(ListingRow row) {
    var hash = row.change().change().hashAnnotation();
    return hash == null ? null : new Hash(hash.symbol(), withoutTags(hash.note()));
  }

  private static @Nullable String text(ListingRow row, AutoNote autoNote, Language language) {
    var origin = autoNote.text(row, language);
    var note = note(row, language);
    var nomenclature = row.change().change().notes().nomenclatureNote().recorded(language);
    if (origin == null && note == null && nomenclature == null) {
      return null;
    }
    return (origin == null ? "" : "[" + origin + "] ")
        + withoutTags(note == null ? "" : note)
        + withoutTags(nomenclature == null ? "" : nomenclature);
  }

  /** The first that isn't empty: texts taken over, then the change's own; full before short. */
  private static @Nullable String note(ListingRow row, Language language) {
    return Stream.of(row.textsFrom(), row.change())
        .filter(change -> change != null)
        .map(change -> change.change().notes())
        .flatMap(notes -> Stream.of(notes.fullNote(), notes.shortNote()))
        .map(note -> note.recorded(language))
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Translation withoutTags(Translation text) {
    return new Translation(
        text.en() == null ? null : withoutTags(text.en()),
        text.es() == null ? null : withoutTags(text.es()),
        text.fr() == null ? null : withoutTags(text.fr()));
  }

  /** Removes tags whole, attributes too (contract 11.1); entities stay. */
  private static String withoutTags(String text) {
    return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
  }
}
