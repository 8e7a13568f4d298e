package org.saola.store.redlist;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saola.redlist.Coded;
import org.saola.store.index.Numbering;
import org.saola.store.index.Permutation;
import org.saola.store.index.StringTable;
import org.saola.store.redlist.AssessmentTable.Column;

/** Collects assessments in any order. */
final class AssessmentTableBuilder {
  private static final int INITIAL_CAPACITY = 1 << 10;

  private final Map<Column, int[]> columns = new EnumMap<>(Column.class);
  private final Numbering<String> years = new Numbering<>();
  private final Numbering<String> criteria = new Numbering<>();
  private final Numbering<String> names = new Numbering<>();
  private final Numbering<String> categories = new Numbering<>();
  private final Numbering<List<Coded>> scopes = new Numbering<>();
  private int capacity = INITIAL_CAPACITY;
  private int size;

  AssessmentTableBuilder() {
    for (var column : Column.values()) {
      columns.put(column, new int[capacity]);
    }
  }

  /** Gives the number of the assessment in the order of addition. */
  int add(AssessmentSummary summary) {
    if (size == capacity) {
      capacity *= 2;
      columns.replaceAll((_, values) -> Arrays.copyOf(values, capacity));
    }
    var date = summary.assessmentDate();
    set(Column.ID, summary.assessmentId());
    set(Column.SIS_ID, summary.sisTaxonId());
    set(Column.DAY, date == null ? AssessmentTable.NO_DAY : Math.toIntExact(date.toEpochDay()));
    set(Column.FLAGS, AssessmentTable.flags(summary));
    set(Column.YEAR, years.of(summary.yearPublished()));
    set(Column.CRITERIA, criteria.of(summary.criteria()));
    set(Column.NAME, names.of(summary.scientificName()));
    set(Column.CATEGORY, categories.of(summary.categoryCode()));
    set(Column.SCOPES, scopes.of(summary.scopes()));
    return size++;
  }

  private void set(Column column, int value) {
    values(column)[size] = value;
  }

  private int[] values(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /** Brings the order of addition into that of ids. */
  Permutation byId() {
    return Permutation.sorting(size, position -> values(Column.ID)[position]);
  }

  AssessmentTable build(Permutation order) {
    var ordered = new EnumMap<Column, int[]>(columns);
    ordered.replaceAll((_, values) -> order.apply(values));
    return new AssessmentTable(
        ordered,
        new AssessmentTable.Texts(
            StringTable.of(years.things()),
            StringTable.of(criteria.things()),
            StringTable.of(names.things()),
            StringTable.of(categories.things()),
            List.copyOf(scopes.things())));
  }
}
