package org.saola.store.speciesplus;

import java.util.List;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.KeyedBytes;
import org.saola.store.content.RecordKey;

/** A record on its way into the tables. */
public record PendingRecord(int place, TaxonRow row, byte[] document, List<KeyedBytes> renditions) {

  public static PendingRecord of(
      long release, int place, TaxonRecord taxon, List<Rendition> renditions) {
    var keyed =
        renditions.stream()
            .map(rendition ->
                new KeyedBytes(
                    RecordKey.of(release, rendition.form().number(), place), rendition.content()))
            .toList();
    int forms =
        renditions.stream()
            .mapToInt(each -> each.form().bit())
            .reduce(0, (all, each) -> all | each);
    var row = TaxonRow.of(RecordKey.of(release, RecordKey.RECORD, place), taxon, forms);
    return new PendingRecord(place, row, TaxonDocument.encode(taxon), keyed);
  }

  /** The memory it holds, roughly. */
  long bytes() {
    return document.length + renditions.stream().mapToLong(each -> each.content().length).sum();
  }
}
