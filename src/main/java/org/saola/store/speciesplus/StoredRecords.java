package org.saola.store.speciesplus;

import java.util.function.ObjIntConsumer;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** The records of a published release; holds a thousand of them at a time. */
public final class StoredRecords implements TaxonRecords {
  private static final int STEP = 1000;

  private final KeyedContent documents;
  private final Release release;

  public StoredRecords(Connections connections, Release release) {
    this.documents = new KeyedContent(connections, SpeciesPlusDocuments.TABLE);
    this.release = release;
  }

  @Override
  public int count() {
    return release.recordCount();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    for (int from = 0; from < count(); from += STEP) {
      var first = RecordKey.of(release.id(), RecordKey.RECORD, from);
      int step = Math.min(STEP, count() - from);
      var rows = documents.range(first, first + step - 1);
      if (rows.size() < step) {
        throw documents.missing(first + rows.size());
      }
      for (var row : rows) {
        sink.accept(TaxonDocument.decode(row.content()), RecordKey.place(row.key()));
      }
    }
  }
}
