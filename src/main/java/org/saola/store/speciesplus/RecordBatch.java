package org.saola.store.speciesplus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.content.Insert;
import org.saola.store.content.KeyedBytes;
import org.saola.store.content.RecordKey;

/** Records on their way into the tables; sorted by key so that neighbours are written together. */
final class RecordBatch {
  private static final Insert<KeyedRow> TAXON_CONCEPTS =
      new Insert<>(
          """
          insert into taxon_concept (key, id, taxonomy, full_name, kingdom, phylum, class_name,
                                     order_name, family, genus, updated_at, active)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          RecordBatch::bind);
  private static final Insert<KeyedBytes> DOCUMENTS = Insert.keyedBytes("taxon_document");
  private static final Insert<KeyedBytes> RENDITIONS = Insert.keyedBytes("rendition");

  private record KeyedRow(long key, TaxonRow taxon) {}

  private final long release;
  private final List<KeyedRow> taxa = new ArrayList<>();
  private final List<KeyedBytes> documents = new ArrayList<>();
  private final List<KeyedBytes> renditions = new ArrayList<>();
  private long bytes;
  private int lastSeq = -1;

  RecordBatch(long release) {
    this.release = release;
  }

  /** The memory this batch holds, roughly. */
  long bytes() {
    return bytes;
  }

  /** The highest place in the index among the records here; -1 when there is none. */
  int lastSeq() {
    return lastSeq;
  }

  void add(PendingRecord pending) {
    var key = RecordKey.of(release, RecordKey.RECORD, pending.seq());
    taxa.add(new KeyedRow(key, pending.row()));
    documents.add(new KeyedBytes(key, pending.document()));
    renditions.addAll(pending.renditions());
    bytes += pending.bytes();
    lastSeq = Math.max(lastSeq, pending.seq());
  }

  /** Writes everything; the caller commits. */
  void writeTo(Connection connection) throws SQLException {
    taxa.sort(Comparator.comparingLong(KeyedRow::key));
    TAXON_CONCEPTS.write(connection, taxa);
    documents.sort(Comparator.comparingLong(KeyedBytes::key));
    DOCUMENTS.write(connection, documents);
    renditions.sort(Comparator.comparingLong(KeyedBytes::key));
    RENDITIONS.write(connection, renditions);
  }

  private static void bind(PreparedStatement statement, KeyedRow row) throws SQLException {
    var taxon = row.taxon();
    var higher = taxon.higherTaxa();
    statement.setLong(1, row.key());
    statement.setLong(2, taxon.id());
    statement.setString(3, taxon.taxonomy().name());
    statement.setString(4, taxon.fullName());
    bindName(statement, 5, higher.kingdom());
    bindName(statement, 6, higher.phylum());
    bindName(statement, 7, higher.className());
    bindName(statement, 8, higher.order());
    bindName(statement, 9, higher.family());
    bindName(statement, 10, higher.genus());
    statement.setLong(11, taxon.updatedAt());
    statement.setBoolean(12, taxon.active());
  }

  private static void bindName(PreparedStatement statement, int index, @Nullable String name)
      throws SQLException {
    if (name == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, name);
    }
  }
}
