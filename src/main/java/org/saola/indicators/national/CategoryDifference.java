package org.saola.indicators.national;

import java.util.Locale;
import org.saola.indicators.RiskCategory;

/**
 * How the category of a national or regional list differs from the global one. A national category
 * says how much a species is at risk of being lost there, so most differ rightly.
 */
public enum CategoryDifference {
  /** More at risk there than in the world. */
  HIGHER,
  LOWER,
  SAME,
  /** Lost there, and not in the world. */
  REGIONALLY_EXTINCT,
  /** Not assessed there by rule, as it only visits or was brought. */
  NOT_APPLICABLE,
  /** Nobody knows enough, on either side. */
  DATA_DEFICIENT,
  /** Not assessed on either side. */
  NOT_EVALUATED,
  /** A code that is no category of today. */
  CATEGORY_UNKNOWN;

  private static final String NA = "NA";

  /**
   * Compares a category with the global one.
   *
   * @param code of the national list as published, such as {@code NA}
   * @param own what that is as a category
   */
  public static CategoryDifference of(String code, RiskCategory own, RiskCategory global) {
    if (code.strip().equalsIgnoreCase(NA)) {
      return NOT_APPLICABLE;
    }
    if (own == RiskCategory.UNKNOWN || global == RiskCategory.UNKNOWN) {
      return CATEGORY_UNKNOWN;
    }
    if (own == RiskCategory.NE || global == RiskCategory.NE) {
      return NOT_EVALUATED;
    }
    if (own == RiskCategory.RE) {
      return global == RiskCategory.EX ? SAME : REGIONALLY_EXTINCT;
    }
    if (own == RiskCategory.DD || global == RiskCategory.DD) {
      return own == global ? SAME : DATA_DEFICIENT;
    }
    int difference = Integer.compare(risk(own), risk(global));
    return difference > 0 ? HIGHER : difference < 0 ? LOWER : SAME;
  }

  /** Of whom something is said of risk: that a species may be extinct is no category of its own. */
  private static int risk(RiskCategory category) {
    return switch (category) {
      case CR_PE, CR_PEW -> RiskCategory.CR.weight();
      case EX, RE -> RiskCategory.WORST + 1; // worse than extinct in the wild, which weighs as much
      default -> category.weight();
    };
  }

  /**
   * Whether it cannot be right of a species that lives nowhere else: there both categories are of
   * the same individuals.
   */
  public boolean contradictsEndemic() {
    return switch (this) {
      case HIGHER, LOWER, REGIONALLY_EXTINCT, NOT_APPLICABLE, DATA_DEFICIENT -> true;
      case SAME, NOT_EVALUATED, CATEGORY_UNKNOWN -> false;
    };
  }

  /** As answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
