package org.saola.web.page;

import java.util.Locale;

/** Numbers as pages show them. */
public final class Figures {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
  private static final int STEP = 1000;

  private Figures() {}

  /** With thousands separated. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A size such as {@code 1.4 MB}. */
  public static String bytes(long bytes) {
    double size = bytes;
    int unit = -1;
    while (size >= STEP && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    return unit < 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
