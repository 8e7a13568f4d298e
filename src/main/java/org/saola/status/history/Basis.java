package org.saola.status.history;

import java.util.Locale;
import java.util.Optional;

/** The clock by which an assessment counts on a day (as-of rules, section 1). */
public enum Basis {
  /** What the Red List said: since its release, or else since the end of its year. */
  PUBLISHED("what the Red List said on that day"),
  /** What experts had found: since the day of assessment. */
  ASSESSED("what experts had found by that day"),
  /** By the year of publication alone, as in a matrix of years. */
  YEAR("what was published by the end of that year"),
  /** What this server had: by the releases that were imported. */
  KNOWN("what the release that this server had on that day calls the latest");

  private final String sentence;

  Basis(String sentence) {
    this.sentence = sentence;
  }

  /** As answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it tells, without a full stop. */
  public String sentence() {
    return sentence;
  }

  /** The clock with this code; lower case only. */
  public static Optional<Basis> find(String code) {
    for (var basis : values()) {
      if (basis.code().equals(code)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
