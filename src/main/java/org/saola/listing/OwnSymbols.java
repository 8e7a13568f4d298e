package org.saola.listing;

import org.saola.taxonomy.Taxon;

/**
 * The appendices or annexes in which each taxon stands by its current additions, own or inherited,
 * visible or not (rules, section 3.5); sets of bits by place in {@link Designation#symbols}.
 */
final class OwnSymbols {
  private final int[] byTaxon;

  private OwnSymbols(int size) {
    byTaxon = new int[size];
  }

  static OwnSymbols of(Designation designation, ListingData data, ListingRows rows) {
    var taxa = data.classification().taxa();
    var result = new OwnSymbols(taxa.size());
    for (var taxon : taxa) {
      for (var row : rows.of(taxon)) {
        if (row.current() && row.change().addition()) {
          int place = designation.symbols().indexOf(row.change().change().symbol());
          result.byTaxon[taxon.index()] |= 1 << place;
        }
      }
    }
    return result;
  }

  int of(Taxon taxon) {
    return byTaxon[taxon.index()];
  }
}
