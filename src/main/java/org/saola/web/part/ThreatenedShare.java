package org.saola.web.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.indicators.CategoryCounts;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.ThreatenedProportion;
import org.saola.language.Language;

/**
 * Which part of some species is threatened, as a line from nothing to all with what is possible and
 * what is likely on it.
 *
 * @param lower if none of those without data is threatened, in per cent
 * @param best if as many of them are as of the others, in per cent
 * @param upper if all of them are, in per cent
 */
public record ThreatenedShare(double lower, double best, double upper) {
  private static final int WHOLE = 100;

  /** The share; null where nothing is left to divide by. */
  public static @Nullable ThreatenedShare of(Map<String, Long> counts) {
    var byCategory = new EnumMap<RiskCategory, Integer>(RiskCategory.class);
    counts.forEach((code, count) ->
        byCategory.merge(RiskCategory.of(code), Math.toIntExact(count), Integer::sum));
    var proportion = ThreatenedProportion.of(new CategoryCounts(byCategory));
    var lower = proportion.lower();
    var best = proportion.best();
    var upper = proportion.upper();
    return lower == null || best == null || upper == null
        ? null
        : new ThreatenedShare(WHOLE * lower, WHOLE * best, WHOLE * upper);
  }

  public String x() {
    return PerCent.of(lower);
  }

  public String width() {
    return PerCent.of(upper - lower);
  }

  public String dot() {
    return PerCent.of(best);
  }

  /** Whether all species have data, so that nothing is left to guess. */
  public boolean isCertain() {
    return upper - lower < 0.05;
  }

  /** A share with the one digit behind the point that people and programs are told. */
  public static BigDecimal rounded(double percent) {
    return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
  }

  /** A share as a language writes it. */
  public static String percent(double percent, Language language) {
    var number = rounded(percent).toPlainString();
    return switch (language) {
      case EN -> number + "%";
      case ES -> number.replace('.', ',') + "\u00a0%";
      case FR -> number.replace('.', ',') + "\u202f%";
    };
  }
}
