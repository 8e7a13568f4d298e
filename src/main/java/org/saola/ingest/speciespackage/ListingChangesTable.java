package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingChange.HashAnnotation;
import org.saola.listing.ListingChange.Notes;

/** {@code listing_changes.csv}: one legal change of one taxon in one appendix or annex. */
final class ListingChangesTable {
  private static final Pattern HASH_SYMBOL = Pattern.compile("[^\\p{Alnum}\\s]\\d+");

  static final TableLayout<ListingChange> FORMAT =
      TableLayout.withId(
              "listing_changes.csv",
              List.of(
                  "id",
                  "taxon_concept_id",
                  "designation",
                  "listing",
                  "change_type",
                  "effective_at",
                  "is_current",
                  "explicit_change",
                  "parent_id",
                  "inclusion_taxon_concept_id",
                  "party_geo_entity_id",
                  "population_geo_entity_ids",
                  "event_id",
                  "short_note_en=text",
                  "short_note_es=text",
                  "short_note_fr=text",
                  "full_note_en=text",
                  "full_note_es=text",
                  "full_note_fr=text",
                  "hash_symbol",
                  "hash_parent_symbol",
                  "hash_note_en=text",
                  "hash_note_es=text",
                  "hash_note_fr=text",
                  "nomenclature_note_en=text",
                  "nomenclature_note_es=text",
                  "nomenclature_note_fr=text"),
              ListingChangesTable::read,
              ListingChange::id)
          .with(List.of("partial"));

  private ListingChangesTable() {}

  private static ListingChange read(CsvRow row) {
    var change =
        new ListingChange(
            row.id("id"),
            row.id("taxon_concept_id"),
            row.oneOf("designation", ChangeTypesTable.DESIGNATIONS),
            row.text("listing"),
            row.oneOf("change_type", ChangeTypesTable.TYPES),
            row.date("effective_at"),
            row.flag("is_current"),
            row.flag("explicit_change"),
            row.optionalId("parent_id"),
            row.optionalId("inclusion_taxon_concept_id"),
            row.optionalId("party_geo_entity_id"),
            Set.copyOf(row.ids("population_geo_entity_ids")),
            row.optionalId("event_id"),
            notes(row),
            hashAnnotation(row),
            !row.isNull("partial") && row.flag("partial"));
    if (!row.faulty()) {
      checkColumns(row, change);
    }
    return change;
  }

  private static Notes notes(CsvRow row) {
    var notes =
        new Notes(
            row.translation("short_note"),
            row.translation("full_note"),
            row.translation("nomenclature_note"));
    return notes.equals(Notes.NONE) ? Notes.NONE : notes;
  }

  private static @Nullable HashAnnotation hashAnnotation(CsvRow row) {
    var symbol = row.optionalWord("hash_symbol");
    var parentSymbol = row.optionalWord("hash_parent_symbol");
    var note = row.translation("hash_note");
    if (symbol != null) {
      if (!HASH_SYMBOL.matcher(symbol).matches()) {
        row.problem("hash_symbol", symbol, "is not a sign and a number such as #4 or ^1");
      }
      return new HashAnnotation(symbol, parentSymbol, note);
    }
    if (parentSymbol != null || !note.equals(Translation.NONE)) {
      row.problem(
          "hash_symbol", null, "is missing; a hash_parent_symbol or hash_note belongs to a symbol");
    }
    return null;
  }

  private static void checkColumns(CsvRow row, ListingChange change) {
    var designation = change.designation();
    if (!designation.symbols().contains(change.symbol())) {
      row.problem(
          "listing",
          change.symbol(),
          "is unknown to %s; one of %s"
              .formatted(designation, String.join(", ", designation.symbols())));
    }
    boolean exception = change.type() == ChangeType.EXCEPTION;
    if (exception && change.parentId() == null) {
      row.problem("parent_id", null, "is missing; an EXCEPTION names the change it qualifies");
    }
    if (!exception && change.parentId() != null) {
      row.problem(
          "parent_id", change.parentId().toString(), "must be empty; only an EXCEPTION has one");
    }
    if (change.inclusion() && change.type() != ChangeType.ADDITION) {
      row.problem(
          "inclusion_taxon_concept_id",
          String.valueOf(change.inclusionTaxonConceptId()),
          "must be empty; only an ADDITION can be an inclusion");
    }
    if (designation == Designation.EU && change.eventId() == null) {
      row.problem("event_id", null, "is missing; a row of the EU names its EuRegulation");
    }
  }
}
