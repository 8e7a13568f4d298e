package org.saola.ingest.csv;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The columns of a table, in any order.
 *
 * @param required must be there
 * @param optional may be missing, with a remark; then all their cells are null
 * @param spelling what a column is called here, by what the first line of a file calls it
 * @param vary whether files differ so much that missing columns need no remark, and others just one
 */
public record CsvColumns(
    List<String> required, List<String> optional, UnaryOperator<String> spelling, boolean vary) {

  public CsvColumns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Columns that must all be there. */
  public static CsvColumns all(List<String> columns) {
    return new CsvColumns(columns, List.of(), UnaryOperator.identity(), false);
  }

  boolean has(String column) {
    return required.contains(column) || optional.contains(column);
  }
}
