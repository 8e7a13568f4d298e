package org.saola.decision;

import java.util.Locale;

/** What a decision comes to; of several the first that holds. */
public enum Outcome {
  INVALID_REQUEST,
  UNKNOWN_TAXON,
  NEEDS_HUMAN,
  NOT_PERMITTED,
  SUSPENDED,
  DOCUMENTS_REQUIRED,
  EXEMPT,
  NO_CONTROL;

  /** As answers write it, such as {@code not_permitted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
