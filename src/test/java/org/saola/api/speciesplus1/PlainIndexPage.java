package org.saola.api.speciesplus1;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.api.speciesplus1.document.ListingDocument;
import org.saola.api.speciesplus1.document.TaxonConceptDocument;
import org.saola.api.speciesplus1.document.WireWriter;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord;

/**
 * A page of the index written whole from its records, with nothing stored, joined or compressed.
 */
final class PlainIndexPage {
  private final WireWriter out;
  private final @Nullable Set<String> names;
  private final Language texts;
  private final boolean withEuListings;

  private PlainIndexPage(
      WireWriter out, @Nullable Set<String> names, Language texts, boolean withEuListings) {
    this.out = out;
    this.names = names;
    this.texts = texts;
    this.withEuListings = withEuListings;
  }

  static byte[] body(IndexAnswer wanted, Pagination pagination, List<TaxonRecord> taxa) {
    var out = wanted.format().writer(0);
    new PlainIndexPage(out, wanted.names(), wanted.texts(), wanted.withEuListings())
        .write(pagination, taxa);
    return wanted.format().body(out);
  }

  private void write(Pagination page, List<TaxonRecord> taxa) {
    out.object(
        "hash",
        () -> {
          out.object(
              "pagination",
              () -> {
                out.integer("current_page", page.page());
                out.integer("per_page", page.size());
                out.integer("total_entries", page.total());
              });
          out.array("taxon_concepts", TaxonConceptDocument.ITEM, taxa, this::write);
        });
  }

  private void write(TaxonRecord taxon) {
    out.object(
        TaxonConceptDocument.ITEM,
        () -> {
          var document = new TaxonConceptDocument(out, taxon);
          document.writeNameAndStatus();
          if (TaxonConceptDocument.hasListings(taxon)) {
            document.writeCommonNames(
                taxon.commonNames().stream()
                    .filter(name -> names == null || names.contains("" + name.language()))
                    .toList());
            document.writeListings(ListingDocument.CITES, texts);
            if (withEuListings) {
              document.writeListings(ListingDocument.EU, texts);
            }
          }
        });
  }
}
