package org.saola.ingest.website;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.places.PlaceNames;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.taxonomy.Taxonomy;

/**
 * The rows of listings: one for each taxon, with a symbol such as {@code I/II}, of which each part
 * is a listing that is current on the day of the download, without a date.
 */
final class WebsiteListings {
  private static final String NOT_LISTED = "NC";

  /** Parties list taxa in Appendix III, which Annex C follows. */
  private static final Set<String> BY_PARTIES = Set.of("III", "C");

  private final WebsiteTaxa taxa;
  private final PlaceNames countries;
  private int cites;
  private int eu;
  private int cms;

  WebsiteListings(WebsiteTaxa taxa, PlaceNames countries) {
    this.taxa = taxa;
    this.countries = countries;
  }

  /** A row of {@code cites_listings} or {@code eu_listings}. */
  void add(CsvRow row) {
    var taxon = taxon(row, "Scientific Name", Taxonomy.CITES_EU);
    var listing = TaxonCells.word(row, "Listing");
    if (taxon == null || row.faulty()) {
      return;
    }
    var designation = listing == null ? null : designation(row, listing);
    if (designation == null) {
      return;
    }
    takeSummary(row, taxon, designation, Objects.requireNonNull(listing));
    var target = designation == Designation.EU ? taxon.euListings : taxon.citesListings;
    if (!target.isEmpty()) {
      return; // the same taxon stands in several files
    }
    target.addAll(listings(row, taxon, designation, listing));
    var also = TaxonCells.word(row, "CITES");
    if (also != null && designation == Designation.EU && taxon.citesListing == null) {
      taxon.citesListing = also;
      symbols(also, Designation.CITES)
          .forEach(symbol -> taxon.citesListings.add(listing(symbol, "", List.of(), null)));
      cites++;
    }
  }

  private void takeSummary(
      CsvRow row, WebsiteTaxon taxon, Designation designation, String listing) {
    var known = designation == Designation.EU ? taxon.euListing : taxon.citesListing;
    if (known != null && !known.equals(listing)) {
      row.problem(
          "Listing", listing, "is %s in another file; take files of the same day".formatted(known));
    } else if (known == null && designation == Designation.EU) {
      taxon.euListing = listing;
      eu++;
    } else if (known == null) {
      taxon.citesListing = listing;
      cites++;
    }
  }

  /** A row of {@code cms_listings}, of which the name and places have a place. */
  void addCms(CsvRow row) {
    if (taxon(row, "ScientificName", Taxonomy.CMS) != null) {
      cms++;
    }
  }

  private @Nullable WebsiteTaxon taxon(CsvRow row, String nameColumn, Taxonomy taxonomy) {
    int id = row.id("Id");
    var read = TaxonCells.read(row, nameColumn, taxonomy);
    if (read == null || row.faulty()) {
      return null;
    }
    var taxon = taxa.listed(row, id, read);
    if (taxon.author == null) {
      taxon.author = TaxonCells.word(row, "Author");
    }
    var places = TaxonCells.places(row);
    if (taxon.places.codes().isEmpty() && taxon.places.names().isEmpty()) {
      taxon.places = places;
    }
    return taxon;
  }

  /** CITES or the EU, as the symbols tell; null with an issue when they are of neither. */
  private static @Nullable Designation designation(CsvRow row, String listing) {
    var parts = parts(listing).filter(part -> !part.equals(NOT_LISTED)).toList();
    for (var designation : List.of(Designation.CITES, Designation.EU)) {
      if (!parts.isEmpty() && designation.symbols().containsAll(parts)) {
        return designation;
      }
    }
    if (!parts.isEmpty()) {
      row.problem("Listing", listing, "is neither of appendices I to III nor of annexes A to D");
    }
    return null;
  }

  private static Stream<String> parts(String listing) {
    return Arrays.stream(listing.split("/", -1)).map(String::strip);
  }

  private static List<String> symbols(String listing, Designation designation) {
    return parts(listing).filter(designation.symbols()::contains).distinct().toList();
  }

  private List<Listing> listings(
      CsvRow row, WebsiteTaxon taxon, Designation designation, String listing) {
    var origin = TaxonCells.origin(taxon, TaxonCells.word(row, "Listed under"));
    var notes = ListingNotes.of(TaxonCells.text(row, "Full note"));
    var hashes = ListingNotes.of(TaxonCells.text(row, "# Full note"));
    var parties = parties(row);
    var listings = new ArrayList<Listing>();
    for (var symbol : symbols(listing, designation)) {
      var own = notes.about(symbol);
      var shared = hash(hashes.about(symbol));
      if (parties.isEmpty() || !BY_PARTIES.contains(symbol)) {
        listings.add(withHash(listing(symbol, origin, own, null), shared));
        continue;
      }
      for (int at = 0; at < parties.size(); at++) {
        var told = own.size() == parties.size() ? List.of(own.get(at)) : own;
        listings.add(withHash(listing(symbol, origin, told, parties.get(at)), shared));
      }
    }
    return listings;
  }

  private List<Place> parties(CsvRow row) {
    return Arrays.stream(TaxonCells.text(row, "Party").split("[,;|/ ]+", -1))
        .filter(code -> !code.isBlank())
        .map(code -> countries.place(code.strip().toUpperCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private static Listing listing(
      String symbol, String origin, List<ListingNotes.Note> notes, @Nullable Place party) {
    var text = notes.stream().map(ListingNotes.Note::text).collect(Collectors.joining("\n"));
    var annotation = origin + text;
    return new Listing(
        null,
        true,
        symbol,
        ChangeType.ADDITION,
        null,
        Translation.english(annotation.isEmpty() ? null : annotation),
        party,
        null);
  }

  private static @Nullable Hash hash(List<ListingNotes.Note> notes) {
    return notes.stream()
        .filter(note -> note.hash() != null)
        .findFirst()
        .map(note ->
            new Hash(
                String.valueOf(note.hash()),
                Translation.english(note.text().isEmpty() ? null : note.text())))
        .orElse(null);
  }

  private static Listing withHash(Listing listing, @Nullable Hash hash) {
    return new Listing(
        listing.id(),
        listing.current(),
        listing.symbol(),
        listing.type(),
        listing.effectiveAt(),
        listing.annotation(),
        listing.party(),
        hash);
  }

  /** Taxa with a listing of CITES, of the EU, and names of CMS. */
  List<Integer> counts() {
    return List.of(cites, eu, cms);
  }
}
