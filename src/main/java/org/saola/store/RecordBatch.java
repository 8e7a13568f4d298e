package org.saola.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records on their way into the tables; sorted by key so that neighbours are written together. */
final class RecordBatch {
  private static final String INSERT_TAXON_CONCEPT =
      """
      insert into taxon_concept (key, id, taxonomy, full_name, kingdom, phylum, class_name,
                                 order_name, family, genus, updated_at, active)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_DOCUMENT =
      "insert into taxon_document (key, content) values (?, ?)";
  private static final String INSERT_RENDITION =
      "insert into rendition (key, content) values (?, ?)";
  private static final int STATEMENTS = 512;

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
    write(connection, INSERT_TAXON_CONCEPT, taxa, RecordBatch::bind);
    documents.sort(Comparator.comparingLong(KeyedBytes::key));
    write(connection, INSERT_DOCUMENT, documents, RecordBatch::bind);
    renditions.sort(Comparator.comparingLong(KeyedBytes::key));
    write(connection, INSERT_RENDITION, renditions, RecordBatch::bind);
  }

  @FunctionalInterface
  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  private static <T> void write(Connection connection, String sql, List<T> rows, Binder<T> binder)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (var row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
        if (++waiting == STATEMENTS) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, KeyedBytes row) throws SQLException {
    statement.setLong(1, row.key());
    statement.setBytes(2, row.content());
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
