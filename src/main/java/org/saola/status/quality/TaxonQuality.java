package org.saola.status.quality;

import java.util.ArrayList;
import java.util.List;
import org.saola.speciesplus.TaxonRecord;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;

/** Looks at the records of Species+ of one import, one after another. */
public final class TaxonQuality {
  private final List<QualityFinding> findings = new ArrayList<>();

  /** Higher taxa have no countries of their own, and need none. */
  public void add(TaxonRecord taxon) {
    boolean lives =
        taxon.active()
            && taxon.status() == NameStatus.ACCEPTED
            && taxon.rank().compareTo(Rank.SPECIES) >= 0;
    if (lives && taxon.distributions().isEmpty()) {
      findings.add(
          new QualityFinding(QualityRule.NO_COUNTRY, taxon.id(), null, taxon.fullName(), ""));
    }
  }

  /** All, in the order in which records came. */
  public List<QualityFinding> findings() {
    return List.copyOf(findings);
  }
}
