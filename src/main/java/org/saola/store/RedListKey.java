package org.saola.store;

/** The keys of documents of the Red List: a {@link RecordKey} with an id instead of a place. */
final class RedListKey {
  private static final int ASSESSMENT = 1;
  private static final int TAXON = 2;

  private RedListKey() {}

  static long assessment(long release, int assessmentId) {
    return RecordKey.of(release, ASSESSMENT, assessmentId);
  }

  static long taxon(long release, int sisId) {
    return RecordKey.of(release, TAXON, sisId);
  }
}
