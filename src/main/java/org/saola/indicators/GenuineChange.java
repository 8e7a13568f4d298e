package org.saola.indicators;

import java.util.Comparator;

/**
 * That a species came nearer to extinction, or farther from it, in fact and not by better
 * knowledge.
 *
 * @param year in which it was told
 */
public record GenuineChange(int year, RiskCategory from, RiskCategory to) {
  /** By year; of one year by the codes of categories. */
  public static final Comparator<GenuineChange> ORDER =
      Comparator.comparingInt(GenuineChange::year)
          .thenComparing(change -> change.from().code())
          .thenComparing(change -> change.to().code());

  /** Whether both are categories that a species can be in by knowledge. */
  boolean weighs() {
    return from.weighs() && to.weighs();
  }
}
