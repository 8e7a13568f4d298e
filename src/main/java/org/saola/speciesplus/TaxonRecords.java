package org.saola.speciesplus;

import java.util.function.ObjIntConsumer;

/** All records of one release, one after another; a release never has to fit into memory. */
public interface TaxonRecords {

  int count();

  /**
   * Hands over every record once, with its place in the order of the index: 0 to {@link #count} - 1
   * without gaps; all of CITES_EU before all of CMS; within a taxonomy by position (bytewise, nulls
   * last), full name (by code points), id. Records may come in any order of places.
   */
  void forEach(ObjIntConsumer<TaxonRecord> sink);

  /**
   * Hands over what decides the place of every record, with its place. It is cheaper than {@link
   * #forEach} where records are put together when asked for.
   */
  default void forEachKey(ObjIntConsumer<IndexKey> sink) {
    forEach((taxon, place) -> sink.accept(IndexKey.of(taxon), place));
  }
}
