package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.function.Function;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.csv.CsvRow;

/**
 * How one table of the package is written.
 *
 * @param columns in the order of the package format, declared as in {@link DeclaredColumns#of};
 *     read by name
 * @param extra columns that a package may have besides, declared in the same way
 * @param reader makes a record of a row; what it makes of a faulty row is thrown away
 * @param key what identifies a record: in later layers it replaces the record of the same key
 * @param keyColumns the columns of the key, as messages name them
 * @param unique whether a layer may hold a key only once
 */
record TableLayout<T>(
    String file,
    List<String> columns,
    List<String> extra,
    Function<CsvRow, T> reader,
    Function<T, Object> key,
    String keyColumns,
    boolean unique) {

  /** A table whose records have an id. */
  static <T> TableLayout<T> withId(
      String file, List<String> columns, Function<CsvRow, T> reader, Function<T, Integer> id) {
    return new TableLayout<>(file, columns, List.of(), reader, id::apply, "id", true);
  }

  /** The same with columns that a package may have besides. */
  TableLayout<T> with(List<String> others) {
    return new TableLayout<>(file, columns, others, reader, key, keyColumns, unique);
  }
}
