package org.saola.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;

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
  private static final HigherTaxa NONE = new HigherTaxa(null, null, null, null, null, null);

  private record Row(long key, TaxonRecord taxon) {}

  private final long release;
  private final List<Row> taxa = new ArrayList<>();
  private final List<KeyedBytes> documents = new ArrayList<>();
  private final List<KeyedBytes> renditions = new ArrayList<>();
  private long bytes;

  RecordBatch(long release) {
    this.release = release;
  }

  /** The memory this batch holds, roughly. */
  long bytes() {
    return bytes;
  }

  void add(int seq, TaxonRecord taxon, byte[] document, List<Rendition> content) {
    var key = RecordKey.of(release, RecordKey.RECORD, seq);
    taxa.add(new Row(key, taxon));
    documents.add(new KeyedBytes(key, document));
    bytes += document.length;
    for (var rendition : content) {
      renditions.add(
          new KeyedBytes(
              RecordKey.of(release, rendition.form().number(), seq), rendition.content()));
      bytes += rendition.content().length;
    }
  }

  /** Writes everything; the caller commits. */
  void writeTo(Connection connection) throws SQLException {
    taxa.sort(Comparator.comparingLong(Row::key));
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

  private static void bind(PreparedStatement statement, Row row) throws SQLException {
    var taxon = row.taxon();
    var higher = taxon.higherTaxa() == null ? NONE : taxon.higherTaxa();
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
    statement.setLong(11, Microseconds.of(taxon.updatedAt()));
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
