package org.saola.store.speciesplus;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.store.content.Checksum;
import org.saola.store.content.DamagedRow;
import org.saola.store.content.RecordKey;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;
import org.saola.taxonomy.Taxonomy;

/**
 * What of a record stands in columns.
 *
 * @param key of the record
 * @param higherTaxa all null when it has none
 * @param updatedAt in {@link Microseconds}
 * @param forms that are kept of it, as bits by their numbers; 0 = not known
 */
public record TaxonRow(
    long key,
    int id,
    String taxonomyName,
    String fullName,
    HigherTaxa higherTaxa,
    long updatedAt,
    boolean active,
    int forms) {
  static final String INSERT =
      """
      insert into taxon_concept (key, id, taxonomy, full_name, kingdom, phylum, class_name,
                                 order_name, family, genus, updated_at, active, forms, checksum)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** All behind the key, in the order of {@link #read}. */
  public static final String COLUMNS =
      """
      id, taxonomy, full_name, kingdom, phylum, class_name, order_name, family, genus, updated_at,
      active, forms\
      """;

  /** The rows of a range of keys, in the order in which the places of the index rise. */
  private static final String SELECT =
      """
      select key, %s, checksum from taxon_concept where key between ? and ? order by key
      """
          .formatted(COLUMNS);

  private static final int CHECKSUM = 14;
  private static final HigherTaxa NONE = new HigherTaxa(null, null, null, null, null, null);

  static TaxonRow of(long key, TaxonRecord taxon, int forms) {
    return new TaxonRow(
        key,
        taxon.id(),
        taxon.taxonomy().name(),
        taxon.fullName(),
        Objects.requireNonNullElse(taxon.higherTaxa(), NONE),
        Microseconds.of(taxon.updatedAt()),
        taxon.active(),
        forms);
  }

  /** Reads the key and {@link #COLUMNS}. */
  public static TaxonRow read(ResultSet row) throws SQLException {
    return new TaxonRow(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        new HigherTaxa(
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10)),
        row.getLong(11),
        row.getBoolean(12),
        row.getInt(13));
  }

  /** Hands over the rows of a release, each as it was written, by rising key. */
  static void forEach(Connections connections, long release, Consumer<TaxonRow> sink) {
    connections.read(handle -> {
      try (var statement = handle.getConnection().prepareStatement(SELECT)) {
        statement.setLong(1, RecordKey.first(release));
        statement.setLong(2, RecordKey.last(release));
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            var row = read(rows);
            DamagedRow.check(connections, rows, CHECKSUM, row.checksum(), row::words);
            sink.accept(row);
          }
        }
        return release;
      }
    });
  }

  private String words() {
    return "taxon_concept %d (place %d, id %d)".formatted(key, RecordKey.place(key), id);
  }

  Taxonomy taxonomy() {
    return Taxonomy.valueOf(taxonomyName);
  }

  /** Sets the parameters of {@link #INSERT}. */
  void bind(PreparedStatement statement) throws SQLException {
    statement.setLong(1, key);
    statement.setLong(2, id);
    statement.setString(3, taxonomyName);
    statement.setString(4, fullName);
    bindName(statement, 5, higherTaxa.kingdom());
    bindName(statement, 6, higherTaxa.phylum());
    bindName(statement, 7, higherTaxa.className());
    bindName(statement, 8, higherTaxa.order());
    bindName(statement, 9, higherTaxa.family());
    bindName(statement, 10, higherTaxa.genus());
    statement.setLong(11, updatedAt);
    statement.setBoolean(12, active);
    statement.setInt(13, forms);
    statement.setInt(CHECKSUM, checksum());
  }

  private static void bindName(PreparedStatement statement, int index, @Nullable String name)
      throws SQLException {
    if (name == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, name);
    }
  }

  /** Of the whole row. */
  public int checksum() {
    return new Checksum()
        .add(key)
        .add(id)
        .add(taxonomyName)
        .add(fullName)
        .add(higherTaxa.kingdom())
        .add(higherTaxa.phylum())
        .add(higherTaxa.className())
        .add(higherTaxa.order())
        .add(higherTaxa.family())
        .add(higherTaxa.genus())
        .add(updatedAt)
        .add(active ? 1 : 0)
        .add(forms)
        .value();
  }
}
