package org.saola.api.speciesplus1.document;

import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;

/** A listing as the index and the legislation show it (contract 2.2.5, 2.3.1, 2.4.1). */
public enum ListingDocument {
  CITES("cites_listings", "cites_listing", "appendix"),
  EU("eu_listings", "eu_listing", "annex");

  private final String array;
  private final String item;
  private final String symbolKey;

  ListingDocument(String array, String item, String symbolKey) {
    this.array = array;
    this.item = item;
    this.symbolKey = symbolKey;
  }

  String array() {
    return array;
  }

  String item() {
    return item;
  }

  /** In the index: nine keys, always present. */
  void writeInIndex(WireWriter out, int taxonConceptId, Listing listing, Language language) {
    out.object(
        item,
        () -> {
          writeBeginning(out, taxonConceptId, listing);
          out.text("change_type", listing.type().sign());
          out.text("annotation", listing.annotation().in(language));
          if (listing.hash() == null) {
            out.text("hash_annotation", null);
          } else {
            writeHash(out, listing.hash(), language);
          }
          out.date("effective_at", listing.effectiveAt());
          if (listing.party() == null) {
            out.text("party", null);
          } else {
            writePlace(out, "party", listing.party(), language);
          }
        });
  }

  /** In the legislation: party and hash annotation, for the EU the annotation too, only if any. */
  void writeInLegislation(WireWriter out, int taxonConceptId, Listing listing, Language language) {
    var annotation = listing.annotation().in(language);
    out.object(
        item,
        () -> {
          writeBeginning(out, taxonConceptId, listing);
          out.text("change_type", listing.type().sign());
          out.date("effective_at", listing.effectiveAt());
          if (this == CITES) {
            out.text("annotation", annotation);
          }
          writePartyIfAny(out, listing.party(), language);
          if (this == EU && annotation != null) {
            out.text("annotation", annotation);
          }
          if (listing.hash() != null) {
            writeHash(out, listing.hash(), language);
          }
        });
  }

  private void writeBeginning(WireWriter out, int taxonConceptId, Listing listing) {
    out.integer("id", listing.id());
    out.integer("taxon_concept_id", taxonConceptId);
    out.bool("is_current", listing.current());
    out.text(symbolKey, listing.symbol());
  }

  private static void writePartyIfAny(WireWriter out, @Nullable Place party, Language language) {
    if (party != null) {
      writePlace(out, "party", party, language);
    }
  }

  private static void writeHash(WireWriter out, Hash hash, Language language) {
    out.object(
        "hash_annotation",
        () -> {
          out.text("symbol", hash.symbol());
          out.text("note", hash.note().in(language));
        });
  }

  static void writePlace(WireWriter out, String name, Place place, Language language) {
    out.object(
        name,
        () -> {
          out.text("iso_code2", place.isoCode2());
          out.text("name", place.name().in(language));
          out.text("type", place.type());
        });
  }
}
