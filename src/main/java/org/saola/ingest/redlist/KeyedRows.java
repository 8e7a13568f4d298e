package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one taxon or one assessment, each once. */
final class KeyedRows {

  /** What became of a row. */
  enum Added {
    NEW,
    DUPLICATE,
    /** Another row of the table, of which there may be only one, says something else. */
    CONTRADICTION
  }

  private final Map<RedListTable, List<TableRow>> rows = new EnumMap<>(RedListTable.class);
  private final Map<RedListTable, Set<List<@Nullable String>>> met =
      new EnumMap<>(RedListTable.class);

  Added add(TableRow row) {
    var ofTable = rows.computeIfAbsent(row.table(), _ -> new ArrayList<>());
    if (row.table().unique() && !ofTable.isEmpty()) {
      var earlier = ofTable.getFirst();
      if (row.firstDifference(earlier) != null) {
        return Added.CONTRADICTION;
      }
      ofTable.set(0, earlier.completedBy(row));
      return Added.DUPLICATE;
    }
    if (!row.table().unique()
        && !met.computeIfAbsent(row.table(), _ -> new HashSet<>()).add(row.cells())) {
      return Added.DUPLICATE;
    }
    ofTable.add(row);
    return Added.NEW;
  }

  /** All rows of a table, in the order of its files. */
  List<TableRow> of(RedListTable table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The first row of a table; null when it has none. */
  @Nullable TableRow one(RedListTable table) {
    var ofTable = of(table);
    return ofTable.isEmpty() ? null : ofTable.getFirst();
  }
}
