package org.saola.web.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saola.check.job.JobRow;
import org.saola.indicators.RiskCategory;
import org.saola.web.part.Signs;

/** Which of the rows that are sure are shown, and in which order. */
final class SureRows {
  private static final Map<String, Predicate<JobRow>> SHOWN =
      Map.of(
          "threatened", row -> RiskCategory.of(category(row)).threatened(),
          "listed", row -> Signs.isListed(row.value("cites_appendix")),
          "changed", SureRows::hasAnotherName);

  private static final Map<String, Comparator<JobRow>> SORTED =
      Map.of(
          "name", Comparator.comparing(JobRow::name),
          "category", Comparator.comparingInt(SureRows::danger),
          "cites", Comparator.comparing(row -> last(row.value("cites_appendix"))),
          "eu", Comparator.comparing(row -> last(row.value("eu_annex"))));

  private SureRows() {}

  static List<JobRow> of(List<JobRow> rows, String show, String sort) {
    var order = SORTED.getOrDefault(sort, Comparator.comparingLong(JobRow::number));
    return rows.stream().filter(SHOWN.getOrDefault(show, _ -> true)).sorted(order).toList();
  }

  /** What can be asked for besides all. */
  static Set<String> shows() {
    return SHOWN.keySet();
  }

  static Set<String> sorts() {
    return SORTED.keySet();
  }

  /** Whether a list that has the taxon calls it otherwise than it was given. */
  private static boolean hasAnotherName(JobRow row) {
    return Stream.of("cites_name", "iucn_name")
        .map(row::value)
        .anyMatch(name -> !name.isEmpty() && !name.equals(row.name()));
  }

  private static String category(JobRow row) {
    return row.value("iucn_category");
  }

  private static int danger(JobRow row) {
    return Signs.place(category(row));
  }

  /** What is not listed comes last. */
  private static String last(String listing) {
    return listing.isEmpty() ? "~" : listing;
  }
}
