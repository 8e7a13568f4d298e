package org.saola.web.part;

import java.util.Locale;

/** Places and lengths in pictures that are as wide as there is room. */
public final class PerCent {
  private PerCent() {}

  /** As pictures write a part of their width. */
  public static String of(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
