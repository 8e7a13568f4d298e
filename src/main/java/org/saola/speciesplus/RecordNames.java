package org.saola.speciesplus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;

/**
 * The names that stand beside that of a record.
 *
 * @param higherTaxa null for synonyms and deleted names
 * @param related an accepted name's synonyms, a synonym's accepted names; null when deleted
 */
public record RecordNames(
    @Nullable HigherTaxa higherTaxa,
    @Nullable List<RelatedName> related,
    List<VernacularName> common) {
  /** Of a deleted name. */
  public static final RecordNames NONE = new RecordNames(null, null, List.of());

  public RecordNames withCommon(List<VernacularName> others) {
    return new RecordNames(higherTaxa, related, others);
  }
}
