package org.saola.store.redlist;

import org.saola.store.content.RecordKey;

/** The keys of documents of the Red List: a {@link RecordKey} with an id instead of a place. */
public final class RedListKey {
  private static final int ASSESSMENT = 1;
  private static final int TAXON = 2;

  private RedListKey() {}

  public static long assessment(long release, int assessmentId) {
    return RecordKey.of(release, ASSESSMENT, assessmentId);
  }

  public static long taxon(long release, int sisId) {
    return RecordKey.of(release, TAXON, sisId);
  }
}
