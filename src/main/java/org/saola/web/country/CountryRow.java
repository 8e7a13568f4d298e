package org.saola.web.country;

import java.util.Map;
import org.saola.indicators.RiskCategory;
import org.saola.web.part.CategoryBar;

/**
 * A country or territory.
 *
 * @param code of ISO 3166
 * @param name in the language of the page
 * @param counts of species by category
 */
public record CountryRow(String code, String name, Map<String, Long> counts) {
  private static final int[] STEPS = {1, 3, 6, 10};

  public String path() {
    return "/countries/" + code;
  }

  public long species() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Critically endangered, endangered, vulnerable. */
  public long threatened() {
    return counts.entrySet().stream()
        .filter(entry -> RiskCategory.of(entry.getKey()).threatened())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public CategoryBar bar() {
    return CategoryBar.of(counts);
  }

  /**
   * Its shade among those with at most so many threatened species, 0 to 4: 0 for none, the others
   * in steps of the most, or of single species where there are few.
   */
  public int shade(long most) {
    long threatened = threatened();
    if (threatened == 0) {
      return 0;
    }
    if (most <= 4L * STEPS[STEPS.length - 1]) {
      int shade = 0;
      while (shade < STEPS.length && threatened >= STEPS[shade]) {
        shade++;
      }
      return shade;
    }
    return (int) Math.min(4, 1 + 4 * (threatened - 1) / most);
  }

  /** The least number of each shade from 1 on. */
  static long[] steps(long most) {
    if (most <= 4L * STEPS[STEPS.length - 1]) {
      return new long[] {1, 3, 6, 10};
    }
    return new long[] {1, 1 + (most + 3) / 4, 1 + (2 * most + 3) / 4, 1 + (3 * most + 3) / 4};
  }
}
