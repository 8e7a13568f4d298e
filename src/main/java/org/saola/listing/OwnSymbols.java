package org.saola.listing;

import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
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

  static OwnSymbols of(
      Designation designation,
      ListingData data,
      ListingRows rows,
      @Nullable StepListener listener) {
    var taxa = data.classification().taxa();
    var result = new OwnSymbols(taxa.size());
    for (var taxon : taxa) {
      for (var row : rows.of(taxon, listener)) {
        if (row.current() && row.change().addition()) {
          var change = row.change().change();
          result.byTaxon[taxon.index()] |= 1 << designation.symbols().indexOf(change.symbol());
          if (listener != null) {
            listener.told(
                Step.of(ListingRule.OWN_SYMBOL, taxon, change.id()).giving(change.symbol()));
          }
        }
      }
    }
    return result;
  }

  int of(Taxon taxon) {
    return byTaxon[taxon.index()];
  }
}
