package org.saola.indicators;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The categories that a species would have had in the years of assessment with the knowledge of
 * today: the latest one, with only genuine changes taken back.
 *
 * @param categories one for each year
 * @param lint what does not fit in the changes
 */
public record BackCast(List<RiskCategory> categories, Set<OverlayLint> lint) {

  public BackCast {
    categories = List.copyOf(categories);
    lint = Set.copyOf(lint);
  }

  /**
   * Goes back from the latest category. Without data in the last year there are none in any.
   *
   * @param changes in any order
   * @param years of assessment, rising, at least one
   */
  public static BackCast of(RiskCategory latest, List<GenuineChange> changes, List<Integer> years) {
    var lint = EnumSet.noneOf(OverlayLint.class);
    var known = changes.stream().filter(GenuineChange::weighs).sorted(GenuineChange.ORDER).toList();
    if (known.size() < changes.size()) {
      lint.add(OverlayLint.OVERLAY_NOT_A_CATEGORY);
    }
    var categories = new RiskCategory[years.size()];
    Arrays.fill(categories, latest);
    var now = latest;
    for (int i = years.size() - 1; i > 0; i--) {
      int after = years.get(i - 1);
      int until = years.get(i);
      var period =
          known.stream().filter(each -> after < each.year() && each.year() <= until).toList();
      if (!period.isEmpty()) {
        check(period, now, lint);
        now = period.getFirst().from();
      }
      categories[i - 1] = latest.weighs() ? now : latest;
    }
    if (known.stream()
        .anyMatch(each -> each.year() <= years.getFirst() || each.year() > years.getLast())) {
      lint.add(OverlayLint.OVERLAY_OUTSIDE);
    }
    return new BackCast(List.of(categories), lint);
  }

  private static void check(List<GenuineChange> period, RiskCategory end, Set<OverlayLint> lint) {
    if (period.getLast().to() != end) {
      lint.add(OverlayLint.OVERLAY_MISMATCH);
    }
    for (int i = 1; i < period.size(); i++) {
      if (period.get(i - 1).to() != period.get(i).from()) {
        lint.add(OverlayLint.OVERLAY_GAP);
      }
    }
  }
}
