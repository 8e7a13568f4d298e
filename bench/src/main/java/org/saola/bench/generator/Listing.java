package org.saola.bench.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An addition and what limits it.
 *
 * @param symbol appendix or annex
 * @param since first day, {@code YYYY-MM-DD}
 * @param party the country that asked for an Appendix III listing
 * @param only the populations covered; empty = all
 * @param except taxa below that are left out
 */
record Listing(
    Taxon taxon,
    String symbol,
    String since,
    @Nullable Integer party,
    List<Integer> only,
    List<Taxon> except,
    Annotation annotation) {

  static Listing of(Taxon taxon, String symbol, String since, Annotation annotation) {
    return new Listing(taxon, symbol, since, null, List.of(), List.of(), annotation);
  }

  Listing by(int country) {
    return new Listing(taxon, symbol, since, country, only, except, annotation);
  }

  Listing only(List<Integer> populations) {
    return new Listing(taxon, symbol, since, party, populations, except, annotation);
  }

  Listing except(List<Taxon> taxa) {
    return new Listing(taxon, symbol, since, party, only, taxa, annotation);
  }

  Listing as(String otherSymbol) {
    return new Listing(taxon, otherSymbol, since, party, only, except, annotation);
  }
}
