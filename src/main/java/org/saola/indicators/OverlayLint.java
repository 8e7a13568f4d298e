package org.saola.indicators;

import java.util.Locale;

/** What does not fit in the genuine changes of a species; the index is told all the same. */
public enum OverlayLint {
  /** Two changes between two assessments do not join. */
  OVERLAY_GAP,
  /** The last change between two assessments leads to another category than the later one has. */
  OVERLAY_MISMATCH,
  /** A change from or to what is no category; it is left out. */
  OVERLAY_NOT_A_CATEGORY,
  /** A change before the first assessment or after the last one; it has no effect. */
  OVERLAY_OUTSIDE;

  /** As answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
