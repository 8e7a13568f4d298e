package org.saola.ingest.speciesplus;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.IndexKey;

/** Gives records their places in the index, as {@code TaxonRecords} defines them. */
public final class IndexOrder {
  private static final Comparator<IndexKey> ORDER =
      comparing(IndexKey::taxonomy)
          .thenComparing(IndexKey::position, nullsLast(CodePointOrder.INSTANCE))
          .thenComparing(IndexKey::fullName, CodePointOrder.INSTANCE)
          .thenComparingInt(IndexKey::id);

  private IndexOrder() {}

  /** The place of each key: the n-th number is that of the n-th key; 0 = first in the index. */
  public static int[] places(List<IndexKey> keys) {
    var ordinals = new Integer[keys.size()];
    Arrays.setAll(ordinals, ordinal -> ordinal);
    Arrays.sort(ordinals, comparing(keys::get, ORDER).thenComparing(comparingInt(o -> o)));
    var places = new int[ordinals.length];
    for (int place = 0; place < ordinals.length; place++) {
      places[ordinals[place]] = place;
    }
    return places;
  }
}
