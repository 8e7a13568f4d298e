package org.saola.store.index;

import java.util.function.IntUnaryOperator;
import org.roaringbitmap.RoaringBitmap;

/** The records that answer a query, in the order of the answer; counted already. */
public final class Selection {
  private final RoaringBitmap places;
  private final IntUnaryOperator placeAt;
  private final int size;

  /** {@code places} must never change from now on. */
  public Selection(RoaringBitmap places) {
    this(places, IntUnaryOperator.identity());
  }

  /**
   * The records in another order than that of the index.
   *
   * @param places positions in that order; must never change from now on
   * @param placeAt gives the place in the index of a position
   */
  public Selection(RoaringBitmap places, IntUnaryOperator placeAt) {
    this.places = places;
    this.placeAt = placeAt;
    this.size = places.getCardinality();
  }

  public int size() {
    return size;
  }

  /**
   * The places in the index of one page, in the order of the answer.
   *
   * @param offset how many records to skip; from 0, may be beyond the last
   * @param limit the most records; from 0
   */
  public int[] page(long offset, int limit) {
    if (offset >= size || limit == 0) {
      return new int[0];
    }
    var page = new int[(int) Math.min(limit, size - offset)];
    var iterator = places.getIntIterator();
    iterator.advanceIfNeeded(places.select((int) offset));
    for (int i = 0; i < page.length; i++) {
      page[i] = placeAt.applyAsInt(iterator.next());
    }
    return page;
  }
}
