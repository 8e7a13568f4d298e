package org.saola.api.speciesplus1.document;

import java.util.Comparator;
import java.util.List;
import org.saola.language.Language;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.NameStatus;

/** A taxon concept as the index shows it, in the order of its keys (contract 2.2). */
public final class TaxonConceptDocument {
  public static final String ITEM = "taxon_concept";

  private static final Comparator<Listing> NEWEST_FIRST =
      Comparator.comparing(Listing::effectiveAt, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Listing::symbol)
          .thenComparing(Listing::id, Comparator.nullsLast(Comparator.naturalOrder()));

  private final WireWriter out;
  private final TaxonRecord taxon;

  public TaxonConceptDocument(WireWriter out, TaxonRecord taxon) {
    this.out = out;
    this.taxon = taxon;
  }

  /** Accepted names have keys 8 to 14; synonyms have {@code accepted_names} instead. */
  public static boolean hasListings(TaxonRecord taxon) {
    return taxon.status() == NameStatus.ACCEPTED;
  }

  /** The keys before the common names. */
  public void writeNameAndStatus() {
    out.integer("id", taxon.id());
    out.text("full_name", taxon.fullName());
    out.text("author_year", taxon.authorYear());
    out.text("rank", taxon.rank().name());
    out.text("name_status", taxon.status().code());
    out.timestamp("updated_at", taxon.updatedAt());
    out.bool("active", taxon.active());
    if (hasListings(taxon)) {
      out.text("cites_listing", taxon.citesListing());
      out.text("eu_listing", taxon.euListing());
      writeHigherTaxa();
      writeRelatedNames("synonyms", "synonym");
    } else {
      writeRelatedNames("accepted_names", "accepted_name");
    }
  }

  public void writeCommonNames(List<VernacularName> names) {
    out.array("common_names", "common_name", names, this::writeCommonName);
  }

  void writeCommonName(VernacularName name) {
    out.object(
        "common_name",
        () -> {
          out.text("name", name.name());
          out.text("language", name.language());
        });
  }

  /** The current additions, newest first. */
  public void writeListings(ListingDocument kind, Language language) {
    var all = kind == ListingDocument.CITES ? taxon.citesListings() : taxon.euListings();
    var current =
        all.stream()
            .filter(listing -> listing.current() && listing.type() == ChangeType.ADDITION)
            .sorted(NEWEST_FIRST)
            .toList();
    out.array(
        kind.array(),
        kind.item(),
        current,
        listing -> kind.writeInIndex(out, taxon.id(), listing, language));
  }

  private void writeHigherTaxa() {
    var higher = taxon.higherTaxa();
    if (higher == null) {
      out.text("higher_taxa", null);
    } else {
      out.object("higher_taxa", () -> writeHigherTaxa(higher));
    }
  }

  private void writeHigherTaxa(HigherTaxa higher) {
    out.text("kingdom", higher.kingdom());
    out.text("phylum", higher.phylum());
    out.text("class", higher.className());
    out.text("order", higher.order());
    out.text("family", higher.family());
  }

  private void writeRelatedNames(String name, String item) {
    var names = taxon.relatedNames();
    if (names == null) {
      out.text(name, null);
    } else {
      out.array(name, item, names, related -> writeRelatedName(item, related));
    }
  }

  private void writeRelatedName(String item, RelatedName related) {
    out.object(
        item,
        () -> {
          out.integer("id", related.id());
          out.text("full_name", related.fullName());
          out.text("author_year", related.authorYear());
          out.text("rank", related.rank().name());
        });
  }
}
