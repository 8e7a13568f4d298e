package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the file of listing changes; both laws share it. */
final class ListingChanges implements AutoCloseable {

  /**
   * Under which law, when.
   *
   * @param eventId the regulation; null for CITES
   */
  record Occasion(String designation, @Nullable Integer eventId, String date, boolean current) {
    static Occasion cites(String date, boolean current) {
      return new Occasion("CITES", null, date, current);
    }
  }

  private final CsvFile file;
  private final Identifiers ids = new Identifiers();

  ListingChanges(Path folder) throws IOException {
    file =
        new CsvFile(
            folder,
            "listing_changes",
            "id,taxon_concept_id,designation,listing,change_type,effective_at,is_current,"
                + "explicit_change,parent_id,inclusion_taxon_concept_id,party_geo_entity_id,"
                + "population_geo_entity_ids,event_id,"
                + "short_note_en,short_note_es,short_note_fr,full_note_en,full_note_es,"
                + "full_note_fr,hash_symbol,hash_parent_symbol,hash_note_en,hash_note_es,"
                + "hash_note_fr,nomenclature_note_en,nomenclature_note_es,nomenclature_note_fr");
  }

  /** An addition with its exceptions. */
  void addition(Occasion when, Listing listing) throws IOException {
    int id = row(when, "ADDITION", listing, null, null);
    for (var taxon : listing.except()) {
      row(when, "EXCEPTION", bare(taxon, listing.symbol()), id, null);
    }
  }

  /** Records that the listing of {@code higher} swallowed one below it. */
  void inclusion(Occasion when, Listing listing, Taxon higher) throws IOException {
    row(when, "ADDITION", listing, null, higher.id);
  }

  void deletion(Occasion when, Taxon taxon, String symbol) throws IOException {
    row(when, "DELETION", bare(taxon, symbol), null, null);
  }

  void reservation(Occasion when, Taxon taxon, String symbol, int party) throws IOException {
    row(when, "RESERVATION", bare(taxon, symbol).by(party), null, null);
  }

  private static Listing bare(Taxon taxon, String symbol) {
    return Listing.of(taxon, symbol, "", Annotation.NONE);
  }

  private int row(
      Occasion when,
      String type,
      Listing listing,
      @Nullable Integer exceptionOf,
      @Nullable Integer includedIn)
      throws IOException {
    int id = ids.next();
    var populations = listing.only().stream().map(String::valueOf).collect(Collectors.joining("|"));
    List<@Nullable Object> cells =
        new ArrayList<>(
            Arrays.<@Nullable Object>asList(
                id,
                listing.taxon().id,
                when.designation,
                listing.symbol(),
                type,
                when.date,
                when.current,
                true,
                exceptionOf,
                includedIn,
                listing.party(),
                populations.isEmpty() ? null : populations,
                when.eventId));
    cells.addAll(listing.annotation().cells());
    file.row(cells.toArray());
    return id;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
