package org.saola.decision;

import org.jspecify.annotations.Nullable;

/**
 * A rule that fired, or by which a record was set aside.
 *
 * @param record the id of the row that it was about; for annotations the symbol, for C1 the day of
 *     the first inclusion; null when it is about no record
 */
public record FiredRule(Rule rule, @Nullable String record) {

  /** Such as {@code L1:30115}. */
  @Override
  public String toString() {
    return record == null ? rule.code() : rule.code() + ":" + record;
  }
}
