package org.saola.speciesplus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.language.Language;
import org.saola.listing.AutoNote;
import org.saola.listing.ListingData;
import org.saola.listing.Listings;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.Taxonomy;

/**
 * The listings of a package, in the words of the recorded files.
 *
 * @param classification the CITES and EU names
 */
public record ComputedPackage(
    Classification classification, Listings cites, Listings eu, AutoNote autoNote) {

  public static ComputedPackage of(Path folder) {
    return of(PackageReader.read(folder));
  }

  public static ComputedPackage of(PrimaryRecords records) {
    var classification = Classification.of(Taxonomy.CITES_EU, records.taxonConcepts());
    var data = ListingData.of(classification, records.distributions(), records.listingChanges());
    return new ComputedPackage(
        classification,
        CitesListings.of(data),
        EuListings.of(data, records.events()),
        new AutoNote(records.rankNames(), records.changeTypeNames()));
  }

  /** Taxon, CITES and EU string; in the order of ids. */
  public List<String> strings() {
    return classification.taxa().stream()
        .map(taxon -> taxon.id() + " " + cites.text(taxon) + " " + eu.text(taxon))
        .sorted()
        .toList();
  }

  /** Taxon, change, designation, flag, English auto note. */
  public List<String> rows() {
    var rows = new ArrayList<String>();
    for (var taxon : classification.taxa()) {
      addRows(taxon, cites, rows);
      addRows(taxon, eu, rows);
    }
    return rows.stream().sorted().toList();
  }

  private void addRows(Taxon taxon, Listings listings, List<String> rows) {
    for (var row : listings.shownRows(taxon)) {
      var change = row.change().change();
      var note = Objects.requireNonNullElse(autoNote.text(row, Language.EN), "");
      rows.add(
          String.join(
              " ",
              String.valueOf(taxon.id()),
              String.valueOf(change.id()),
              change.designation().name(),
              String.valueOf(row.current()),
              note));
    }
  }

  /** The same as {@link #strings}, of accepted names and others, as recorded. */
  public static List<String> recordedStrings(Path listings) {
    return CsvTable.read(
            listings,
            row ->
                String.join(
                    " ",
                    row.text("taxon_concept_id"),
                    row.text("cites_listing"),
                    row.text("eu_listing")))
        .stream()
        .sorted()
        .toList();
  }

  /** The same as {@link #rows}, as recorded. */
  public static List<String> recordedRows(Path rows) {
    return CsvTable.read(
            rows,
            row ->
                String.join(
                    " ",
                    row.text("taxon_concept_id"),
                    row.text("listing_change_id"),
                    row.text("designation"),
                    row.text("is_current"),
                    Objects.requireNonNullElse(row.find("auto_note_en"), "")))
        .stream()
        .sorted()
        .toList();
  }
}
