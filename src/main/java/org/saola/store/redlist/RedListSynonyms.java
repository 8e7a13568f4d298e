package org.saola.store.redlist;

import org.saola.store.redlist.excerpt.ExcerptPart;
import org.saola.store.redlist.excerpt.Excerpts;
import org.saola.store.redlist.excerpt.SynonymIds;
import org.saola.store.redlist.record.RecordReader;

/**
 * The taxa of a release by their synonyms: only the hashes of names are kept, so what is found has
 * to be compared. Of a release of an earlier version building it takes one pass over all taxa.
 */
public final class RedListSynonyms {
  private final RedListSnapshot snapshot;
  private final SynonymIds ids;

  private RedListSynonyms(RedListSnapshot snapshot, SynonymIds ids) {
    this.snapshot = snapshot;
    this.ids = ids;
  }

  static RedListSynonyms of(RedListSnapshot snapshot) {
    var stored = snapshot.part(ExcerptPart.PART).map(Excerpts::synonyms);
    return new RedListSynonyms(snapshot, stored.orElseGet(() -> ofDocuments(snapshot)));
  }

  private static SynonymIds ofDocuments(RedListSnapshot snapshot) {
    var ids = new SynonymIds.Builder();
    snapshot.forEachTaxon((document, _) -> ids.add(RecordReader.taxon(document).name()));
    return ids.build();
  }

  /** The ids of the taxa that have a synonym, in any case, rising. */
  int[] find(String name) {
    return ids.find(name).filter(sisId -> has(sisId, name.strip())).toArray();
  }

  private boolean has(int sisId, String name) {
    return snapshot.taxon(sisId).stream()
        .flatMap(document -> RecordReader.taxon(document.inflated()).name().synonyms().stream())
        .anyMatch(synonym -> synonym.nameAlone().equalsIgnoreCase(name));
  }
}
