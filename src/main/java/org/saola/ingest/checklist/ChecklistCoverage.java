package org.saola.ingest.checklist;

import java.util.Set;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Topic;
import org.saola.store.release.FormatCoverage;

/** What an index can tell, by the columns that were chosen for it. */
final class ChecklistCoverage {
  private static final Set<Column> COMMON_NAMES =
      Set.of(Column.ENGLISH_NAMES, Column.SPANISH_NAMES, Column.FRENCH_NAMES);

  private ChecklistCoverage() {}

  static Coverage of(Set<Column> columns) {
    boolean synonyms =
        columns.contains(Column.SYNONYMS_WITH_AUTHORS) || columns.contains(Column.SYNONYMS);
    boolean places = columns.contains(Column.ISO_CODES) || columns.contains(Column.PLACE_NAMES);
    long languages = COMMON_NAMES.stream().filter(columns::contains).count();
    return FormatCoverage.of("checklist")
        .with(synonyms ? Extent.WHOLE : Extent.NONE, Topic.SYNONYMS)
        .with(places ? Extent.WHOLE : Extent.NONE, Topic.DISTRIBUTIONS)
        .with(
            languages == 0
                ? Extent.NONE
                : languages == COMMON_NAMES.size() ? Extent.WHOLE : Extent.PART,
            Topic.COMMON_NAMES);
  }

  /** The same where listings have their days; those that have ended are not there. */
  static Coverage dated(Coverage coverage) {
    return coverage.with(Extent.PART, Topic.CITES_HISTORY);
  }
}
