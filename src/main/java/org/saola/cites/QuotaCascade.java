package org.saola.cites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;

/** Which quotas a taxon shows (contract 5.9); always by id. */
public final class QuotaCascade {
  private final BySubject<Quota> quotas;

  public QuotaCascade(Classification classification, List<Quota> quotas) {
    this.quotas = BySubject.of(quotas, classification, Quota::taxonConceptId, Quota::geoEntityId);
  }

  /**
   * Its own and those of its descendants from everywhere; those of higher taxa and of whole
   * countries only from its own range.
   *
   * @param range the taxon's own places, nothing rolled up
   */
  public List<Quota> shownBy(Taxon taxon, Set<Integer> range) {
    var shown = new ArrayList<>(quotas.within(taxon));
    for (var quota : quotas.above(taxon)) {
      if (range.contains(quota.geoEntityId())) {
        shown.add(quota);
      }
    }
    shown.addAll(quotas.countryWide(range));
    shown.sort(Comparator.comparingInt(Quota::id));
    return shown;
  }

  /** What a synonym shows: it has neither ancestors nor descendants, not even itself. */
  public List<Quota> shownOutsideTree(Set<Integer> range) {
    var shown = quotas.countryWide(range);
    shown.sort(Comparator.comparingInt(Quota::id));
    return shown;
  }
}
