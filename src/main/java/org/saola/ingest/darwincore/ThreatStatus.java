package org.saola.ingest.darwincore;

import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CategoryReader;
import org.saola.redlist.CategoryText.Fit;

/**
 * A threat status, as the Red List has them.
 *
 * @param known false when no category of the Red List could be made out; then the category is what
 *     the archive says
 */
record ThreatStatus(
    Category category,
    @Nullable String criteria,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    boolean known) {

  /** Reads what {@link CategoryReader} reads, and addresses that end in a code. */
  static ThreatStatus of(String verbatim, CategoryReader categories) {
    var text = verbatim.contains("://") ? lastPart(verbatim) : verbatim;
    var read = categories.read(text, null);
    boolean known = read.fit() != Fit.UNKNOWN;
    return new ThreatStatus(
        known ? read.category() : new Category(null, verbatim, verbatim),
        read.criteria(),
        read.possiblyExtinct(),
        read.possiblyExtinctInTheWild(),
        known);
  }

  private static String lastPart(String address) {
    return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
  }
}
