package org.saola.ingest.redlist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;

/** When and for which scopes an assessment was made. */
record AssessmentAge(
    int id, @Nullable LocalDate date, @Nullable String yearPublished, List<Coded> scopes) {
  private static final Coded NO_SCOPE = new Coded(null, null);

  private static final Comparator<AssessmentAge> NEWEST_FIRST =
      Comparator.comparing(
              AssessmentAge::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              AssessmentAge::yearPublished, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(AssessmentAge::id)
          .reversed();

  /**
   * Which assessments of one taxon are the latest ones, for tables that don't say: those that hold
   * for at least one scope for which there is no newer one, and the newest of those that name no
   * scope. These neither replace any other one nor are replaced by one.
   *
   * @return their ids
   */
  static Set<Integer> latest(List<AssessmentAge> ofTaxon) {
    var covered = new HashSet<Coded>();
    return ofTaxon.stream()
        .sorted(NEWEST_FIRST)
        .filter(
            age -> age.scopes().isEmpty() ? covered.add(NO_SCOPE) : covered.addAll(age.scopes()))
        .map(AssessmentAge::id)
        .collect(Collectors.toSet());
  }
}
