package org.saola.speciesplus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;

/** Reads the events and listing changes of a valid data package for tests. */
final class LawReader {
  private final Path folder;

  LawReader(Path folder) {
    this.folder = folder;
  }

  List<Event> events() {
    return CsvTable.read(
        folder.resolve("events.csv"),
        row ->
            new Event(
                row.number("id"),
                eventType(row.text("type")),
                row.text("name"),
                row.findDate("effective_at"),
                row.findDate("end_date"),
                row.flag("is_current"),
                row.find("url")));
  }

  private static Event.Type eventType(String label) {
    return Arrays.stream(Event.Type.values())
        .filter(type -> type.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  List<ListingChange> listingChanges() {
    return CsvTable.read(folder.resolve("listing_changes.csv"), LawReader::listingChange);
  }

  private static ListingChange listingChange(CsvTable.Row row) {
    return new ListingChange(
        row.number("id"),
        row.number("taxon_concept_id"),
        Designation.valueOf(row.text("designation")),
        row.text("listing"),
        ChangeType.valueOf(row.text("change_type")),
        LocalDate.parse(row.text("effective_at")),
        row.flag("is_current"),
        row.flag("explicit_change"),
        row.findNumber("parent_id"),
        row.findNumber("inclusion_taxon_concept_id"),
        row.findNumber("party_geo_entity_id"),
        Set.copyOf(row.numbers("population_geo_entity_ids")),
        row.findNumber("event_id"),
        new ListingChange.Notes(
            row.translation("short_note"),
            row.translation("full_note"),
            row.translation("nomenclature_note")),
        hashAnnotation(row));
  }

  private static ListingChange.@Nullable HashAnnotation hashAnnotation(CsvTable.Row row) {
    var symbol = row.find("hash_symbol");
    return symbol == null
        ? null
        : new ListingChange.HashAnnotation(
            symbol, row.find("hash_parent_symbol"), row.translation("hash_note"));
  }
}
