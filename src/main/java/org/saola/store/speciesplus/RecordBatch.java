package org.saola.store.speciesplus;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saola.store.content.Insert;
import org.saola.store.content.KeyedBytes;

/** Records on their way into the tables; sorted by key so that neighbours are written together. */
final class RecordBatch {
  private static final Insert<TaxonRow> TAXON_CONCEPTS =
      new Insert<>(TaxonRow.INSERT, (statement, row) -> row.bind(statement));
  private static final Insert<KeyedBytes> DOCUMENTS = Insert.keyedBytes("taxon_document");
  private static final Insert<KeyedBytes> RENDITIONS = Insert.keyedBytes("rendition");

  private final List<TaxonRow> taxa = new ArrayList<>();
  private final List<KeyedBytes> documents = new ArrayList<>();
  private final List<KeyedBytes> renditions = new ArrayList<>();
  private long bytes;
  private int lastPlace = -1;

  /** The memory this batch holds, roughly. */
  long bytes() {
    return bytes;
  }

  /** The highest place in the index among the records here; -1 when there is none. */
  int lastPlace() {
    return lastPlace;
  }

  void add(PendingRecord pending) {
    taxa.add(pending.row());
    documents.add(new KeyedBytes(pending.row().key(), pending.document()));
    renditions.addAll(pending.renditions());
    bytes += pending.bytes();
    lastPlace = Math.max(lastPlace, pending.place());
  }

  /** Writes everything; the caller commits. */
  void writeTo(Connection connection) throws SQLException {
    taxa.sort(Comparator.comparingLong(TaxonRow::key));
    TAXON_CONCEPTS.write(connection, taxa);
    documents.sort(Comparator.comparingLong(KeyedBytes::key));
    DOCUMENTS.write(connection, documents);
    renditions.sort(Comparator.comparingLong(KeyedBytes::key));
    RENDITIONS.write(connection, renditions);
  }
}
