package org.saola.store.speciesplus;

import java.util.List;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.KeyedBytes;
import org.saola.store.content.RecordKey;

/** A record on its way into the tables. */
public record PendingRecord(int seq, TaxonRow row, byte[] document, List<KeyedBytes> renditions) {

  public static PendingRecord of(
      long release, int seq, TaxonRecord taxon, List<Rendition> renditions) {
    var keyed =
        renditions.stream()
            .map(rendition ->
                new KeyedBytes(
                    RecordKey.of(release, rendition.form().number(), seq), rendition.content()))
            .toList();
    return new PendingRecord(seq, TaxonRow.of(taxon), TaxonDocument.encode(taxon), keyed);
  }

  /** The memory it holds, roughly. */
  long bytes() {
    return document.length + renditions.stream().mapToLong(each -> each.content().length).sum();
  }
}
