package org.saola.ingest.speciespackage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saola.ingest.csv.Choice;
import org.saola.language.Translation;
import org.saola.taxonomy.Rank;

/** {@code ranks.csv}: display names of ranks. */
final class RanksTable {
  static final Choice<Rank> RANKS = Choice.of(Rank.class);

  static final TableLayout<Row> FORMAT =
      new TableLayout<>(
          "ranks.csv",
          List.of("name", "display_name_en=text", "display_name_es=text", "display_name_fr=text"),
          List.of(),
          row -> new Row(row.oneOf("name", RANKS), row.name("display_name")),
          Row::rank,
          "name",
          true);

  /** One display name. */
  record Row(Rank rank, Translation name) {}

  private RanksTable() {}

  static Map<Rank, Translation> names(Table<Row> table) {
    var names = new EnumMap<Rank, Translation>(Rank.class);
    table.records().forEach(row -> names.put(row.rank(), row.name()));
    return Collections.unmodifiableMap(names);
  }
}
