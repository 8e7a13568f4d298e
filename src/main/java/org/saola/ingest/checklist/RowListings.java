package org.saola.ingest.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.checklist.AnnotationCell.Entry;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;

/**
 * The current listings of a row: those that its annotation cells tell, and one for each other
 * appendix of its {@code CurrentListing}. What neither tells stays unknown: ids, dates, parties.
 */
final class RowListings {
  private static final List<Column> ANNOTATIONS =
      List.of(
          Column.FULL_ANNOTATION_ENGLISH,
          Column.ANNOTATION_ENGLISH,
          Column.ANNOTATION_SPANISH,
          Column.ANNOTATION_FRENCH,
          Column.HASH_NOTE);

  private final AnnotationCell.Reader cells = new AnnotationCell.Reader();

  /**
   * Those that the row tells, else current additions without a date; none when no appendix is
   * named.
   */
  List<Listing> of(ChecklistRow row) {
    var told = row.listings();
    if (told != null) {
      return told;
    }
    var listings = new ArrayList<Listing>();
    var met = new HashMap<String, Integer>();
    var entries = entries(row);
    for (var entry : entries) {
      int nth = met.merge(entry.appendix(), 1, Integer::sum) - 1;
      listings.add(listing(row, entry.appendix(), nth, entries.size() == 1));
    }
    return listings;
  }

  /** Whether an annotation cell names an appendix. */
  boolean annotated(ChecklistRow row) {
    return row.listings() != null || !annotations(row).isEmpty();
  }

  private List<Entry> entries(ChecklistRow row) {
    var entries = new ArrayList<>(annotations(row));
    for (var symbol : row.text(Column.CURRENT_LISTING).split("/", -1)) {
      var appendix = symbol.strip();
      if (Designation.CITES.symbols().contains(appendix)
          && entries.stream().noneMatch(entry -> entry.appendix().equals(appendix))) {
        entries.add(new Entry(appendix, ""));
      }
    }
    return entries;
  }

  private List<Entry> annotations(ChecklistRow row) {
    for (var column : ANNOTATIONS) {
      var entries = cells.read(row.find(column)).entries();
      if (!entries.isEmpty()) {
        return entries;
      }
    }
    return List.of();
  }

  private Listing listing(ChecklistRow row, String appendix, int nth, boolean only) {
    // the full text counts before the short one (contract 2.6)
    var full = text(row, Column.FULL_ANNOTATION_ENGLISH, appendix, nth);
    var english = full == null ? text(row, Column.ANNOTATION_ENGLISH, appendix, nth) : full;
    var symbol = row.find(Column.HASH_SYMBOL);
    var note = text(row, Column.HASH_NOTE, appendix, nth);
    if (symbol == null && note != null) {
      // without a symbol the note is on nomenclature, which ends the annotation (contract 2.6)
      english = english == null ? note : english + note;
    }
    return new Listing(
        null,
        true,
        appendix,
        ChangeType.ADDITION,
        null,
        new Translation(
            english,
            text(row, Column.ANNOTATION_SPANISH, appendix, nth),
            text(row, Column.ANNOTATION_FRENCH, appendix, nth)),
        null,
        symbol == null || (note == null && !only)
            ? null
            : new Hash(symbol, Translation.english(note)));
  }

  private @Nullable String text(ChecklistRow row, Column column, String appendix, int nth) {
    var texts = cells.read(row.find(column)).texts(appendix);
    return nth >= texts.size() || texts.get(nth).isEmpty() ? null : texts.get(nth);
  }
}
