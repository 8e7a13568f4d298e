package org.saola.store.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.saola.store.changes.ChangeContent;
import org.saola.store.content.Checksum;
import org.saola.store.content.Chunks;
import org.saola.store.content.RecordKey;
import org.saola.store.speciesplus.TaxonRow;

/**
 * A table whose rows have checksums.
 *
 * @param key the columns that tell a row from others, all numbers
 * @param content the columns that a checksum is of, besides the key
 * @param checksum computes it of a row; the key comes first, then the content
 * @param words says which row a key means
 */
record CheckedTable(
    String name,
    List<String> key,
    String content,
    Computation checksum,
    Function<long[], String> words) {
  /** All there are. */
  static final List<CheckedTable> ALL =
      List.of(
          new CheckedTable(
              "taxon_concept",
              List.of("key"),
              TaxonRow.COLUMNS,
              row -> TaxonRow.read(row).checksum(),
              CheckedTable::ofRecord),
          keyed("taxon_document"),
          keyed("rendition"),
          keyed("red_list_document"),
          chunks("red_list_index_chunk", "release_id"),
          chunks("source_chunk", "file_id"),
          chunks("bulk_download_chunk", "download_id"),
          new CheckedTable(
              "change_entry",
              List.of("key"),
              "kind, taxon_id, content",
              row ->
                  ChangeContent.checksum(
                      row.getLong(1), row.getInt(2), row.getInt(3), row.getBytes(4)),
              key -> Long.toString(key[0])));

  /** Computes the checksum of a row. */
  @FunctionalInterface
  interface Computation {
    int of(ResultSet row) throws SQLException;
  }

  private static CheckedTable keyed(String name) {
    return new CheckedTable(
        name,
        List.of("key"),
        "content",
        row -> Checksum.of(row.getLong(1), row.getBytes(2)),
        CheckedTable::ofRecord);
  }

  private static CheckedTable chunks(String name, String owner) {
    return new CheckedTable(
        name,
        List.of(owner, "number"),
        "content",
        row -> Chunks.checksum(row.getLong(1), row.getInt(2), row.getBytes(3)),
        key -> "%d of %s %d".formatted(key[1], owner, key[0]));
  }

  private static String ofRecord(long[] key) {
    return RecordKey.words(key[0]);
  }

  /** The next rows behind a key: key, content, checksum. */
  String next() {
    var columns = String.join(", ", key);
    var places = String.join(", ", key.stream().map(_ -> "?").toList());
    return "select %1$s, %2$s, checksum from %3$s where (%1$s) > (%4$s) order by %1$s limit ?"
        .formatted(columns, content, name, places);
  }
}
