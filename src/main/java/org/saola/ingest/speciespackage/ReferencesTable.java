package org.saola.ingest.speciespackage;

import java.util.List;
import org.saola.taxonomy.Reference;

/** {@code references.csv}: literature. */
final class ReferencesTable {
  static final TableFormat<Reference> FORMAT =
      TableFormat.withId(
          "references.csv",
          List.of("id", "citation=text"),
          row -> new Reference(row.id("id"), row.text("citation")),
          Reference::id);

  private ReferencesTable() {}
}
