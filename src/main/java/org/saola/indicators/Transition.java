package org.saola.indicators;

import java.util.Locale;

/** From which category to which one a species came. */
public record Transition(RiskCategory from, RiskCategory to) {

  /** What it means. */
  public enum Direction {
    IMPROVED,
    DETERIORATED,
    /** Categories of one weight, such as possibly extinct and extinct. */
    SAME,
    /** From or to what has no weight: it tells of knowledge, not of the species. */
    KNOWLEDGE;

    /** As answers write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Direction direction() {
    if (!weighs()) {
      return from == to ? Direction.SAME : Direction.KNOWLEDGE;
    }
    int rise = Integer.compare(to.weight(), from.weight());
    return rise > 0 ? Direction.DETERIORATED : rise < 0 ? Direction.IMPROVED : Direction.SAME;
  }

  /** Whether the index can tell of both. */
  boolean weighs() {
    return from.weighs() && to.weighs();
  }
}
