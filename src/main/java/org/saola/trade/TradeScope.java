package org.saola.trade;

import java.util.Set;

/**
 * Which trade a quota or a suspension is about, by ids of trade codes; an empty set = any.
 *
 * @param sourceIds such as that of {@code W}
 * @param purposeIds such as that of {@code T}
 * @param termIds such as that of {@code LIV}
 */
public record TradeScope(Set<Integer> sourceIds, Set<Integer> purposeIds, Set<Integer> termIds) {
  /** All trade, or the source does not tell. */
  public static final TradeScope ANY = new TradeScope(Set.of(), Set.of(), Set.of());

  public TradeScope {
    sourceIds = Set.copyOf(sourceIds);
    purposeIds = Set.copyOf(purposeIds);
    termIds = Set.copyOf(termIds);
  }
}
