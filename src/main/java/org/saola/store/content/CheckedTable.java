package org.saola.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * A table whose rows have checksums.
 *
 * @param key the columns that tell a row from others, all numbers
 * @param content the columns that a checksum is of, besides the key
 * @param checksum computes it of a row; the key comes first, then the content
 * @param words says which row a key means
 */
public record CheckedTable(
    String name,
    List<String> key,
    String content,
    Computation checksum,
    Function<long[], String> words) {
  /** Computes the checksum of a row. */
  @FunctionalInterface
  public interface Computation {
    int of(ResultSet row) throws SQLException;
  }

  /** A table of {@link KeyedBytes}. */
  public static CheckedTable keyed(String name) {
    return new CheckedTable(
        name,
        List.of("key"),
        "content",
        row -> Checksum.of(row.getLong(1), row.getBytes(2)),
        CheckedTable::ofRecord);
  }

  /** A table of {@link Chunks}. */
  public static CheckedTable chunks(String name, String owner) {
    return new CheckedTable(
        name,
        List.of(owner, "number"),
        "content",
        row -> Chunks.checksum(row.getLong(1), row.getInt(2), row.getBytes(3)),
        key -> "%d of %s %d".formatted(key[1], owner, key[0]));
  }

  /** A {@link RecordKey} for users. */
  public static String ofRecord(long[] key) {
    return RecordKey.words(key[0]);
  }

  /** The next rows behind a key: key, content, checksum. */
  public String next() {
    var columns = String.join(", ", key);
    var places = String.join(", ", key.stream().map(_ -> "?").toList());
    return "select %1$s, %2$s, checksum from %3$s where (%1$s) > (%4$s) order by %1$s limit ?"
        .formatted(columns, content, name, places);
  }
}
