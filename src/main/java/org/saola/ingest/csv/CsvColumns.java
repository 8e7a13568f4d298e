package org.saola.ingest.csv;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.blank.Holds;

/**
 * The columns of a table, in any order.
 *
 * @param declared all of them with what they may hold; in the order in which messages name them
 * @param required those that must be there; others may be missing, with a remark; then all their
 *     cells are null
 * @param spelling what a column is called here, by what the first line of a file calls it
 * @param vary whether files differ so much that missing columns need no remark, and others just one
 * @param extra those that are usually missing, which needs no remark
 */
public record CsvColumns(
    DeclaredColumns declared,
    List<String> required,
    UnaryOperator<String> spelling,
    boolean vary,
    List<String> extra) {

  public CsvColumns {
    required = List.copyOf(required);
    extra = List.copyOf(extra);
  }

  /** Columns none of which is usually missing. */
  public CsvColumns(
      DeclaredColumns declared,
      List<String> required,
      UnaryOperator<String> spelling,
      boolean vary) {
    this(declared, required, spelling, vary, List.of());
  }

  /**
   * Columns that must all be there, and others that need not.
   *
   * @param required declared as in {@link DeclaredColumns#of}
   * @param extra declared in the same way
   */
  public static CsvColumns all(List<String> required, List<String> extra) {
    var declared = DeclaredColumns.of(Stream.concat(required.stream(), extra.stream()).toList());
    return new CsvColumns(
        declared,
        DeclaredColumns.of(required).names(),
        UnaryOperator.identity(),
        false,
        DeclaredColumns.of(extra).names());
  }

  /** Columns that must all be there, declared as in {@link DeclaredColumns#of}. */
  public static CsvColumns all(List<String> declarations) {
    var declared = DeclaredColumns.of(declarations);
    return new CsvColumns(declared, declared.names(), UnaryOperator.identity(), false);
  }

  /** Those that may be missing. */
  List<String> optional() {
    return declared.names().stream().filter(name -> !required.contains(name)).toList();
  }

  boolean has(String column) {
    return declared.kinds().containsKey(column);
  }

  /** What a column may hold; null for one that is not read. */
  @Nullable Holds holds(String column) {
    return declared.kinds().get(column);
  }
}
