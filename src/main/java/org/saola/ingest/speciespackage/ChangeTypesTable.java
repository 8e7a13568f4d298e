package org.saola.ingest.speciespackage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saola.ingest.csv.Choice;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;

/** {@code change_types.csv}: display names of change types. */
final class ChangeTypesTable {
  static final Choice<Designation> DESIGNATIONS = Choice.of(Designation.class);
  static final Choice<ChangeType> TYPES = Choice.of(ChangeType.class);

  static final TableLayout<Row> FORMAT =
      new TableLayout<>(
          "change_types.csv",
          List.of(
              "designation",
              "change_type",
              "display_name_en=text",
              "display_name_es=text",
              "display_name_fr=text"),
          List.of(),
          row ->
              new Row(
                  row.oneOf("designation", DESIGNATIONS),
                  row.oneOf("change_type", TYPES),
                  row.name("display_name")),
          row -> List.of(row.designation(), row.type()),
          "designation, change_type",
          true);

  /** One display name. */
  record Row(Designation designation, ChangeType type, Translation name) {}

  private ChangeTypesTable() {}

  static Map<Designation, Map<ChangeType, Translation>> names(Table<Row> table) {
    var names = new EnumMap<Designation, Map<ChangeType, Translation>>(Designation.class);
    for (var row : table.records()) {
      names
          .computeIfAbsent(row.designation(), _ -> new EnumMap<>(ChangeType.class))
          .put(row.type(), row.name());
    }
    names.replaceAll((_, byType) -> Collections.unmodifiableMap(byType));
    return Collections.unmodifiableMap(names);
  }
}
