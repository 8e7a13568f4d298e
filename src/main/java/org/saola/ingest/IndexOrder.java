package org.saola.ingest;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.TaxonRecord;
import org.saola.taxonomy.Taxonomy;

/** Gives records their places in the index, as {@code TaxonRecords} defines them. */
public final class IndexOrder {
  private static final Comparator<Key> ORDER =
      comparing(Key::taxonomy)
          .thenComparing(Key::position, nullsLast(CodePointOrder.INSTANCE))
          .thenComparing(Key::fullName, CodePointOrder.INSTANCE)
          .thenComparingInt(Key::id);

  private IndexOrder() {}

  /** What decides the place of a record. */
  public record Key(Taxonomy taxonomy, @Nullable String position, String fullName, int id) {
    public static Key of(TaxonRecord taxon) {
      return new Key(taxon.taxonomy(), taxon.position(), taxon.fullName(), taxon.id());
    }
  }

  /** The place of each key: the n-th number is that of the n-th key; 0 = first in the index. */
  public static int[] places(List<Key> keys) {
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
