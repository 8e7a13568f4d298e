package org.saola.api.speciesplus1.document;

import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedReference;

/** Distributions and references as their endpoints show them (contract 2.5). */
final class OccurrenceDocument {
  private OccurrenceDocument() {}

  static void writeDistribution(
      WireWriter out, PublishedDistribution distribution, Language language) {
    out.object(
        "distribution",
        () -> {
          out.integer("id", distribution.id());
          out.text("iso_code2", distribution.place().isoCode2());
          out.text("name", distribution.place().name().in(language));
          out.texts("tags", "tag", distribution.tags());
          out.text("type", distribution.place().type());
          out.texts("references", "reference", distribution.citations());
        });
  }

  /**
   * @param item what XML calls the element: {@code taxon_reference}
   */
  static void writeReference(WireWriter out, String item, PublishedReference reference) {
    out.object(
        item,
        () -> {
          out.integer("id", reference.id());
          out.text("citation", reference.citation());
          out.bool("is_standard", reference.standard());
        });
  }
}
