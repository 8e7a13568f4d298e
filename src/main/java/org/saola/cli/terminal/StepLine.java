package org.saola.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/**
 * Words how far a step is, in less than 80 characters for any but huge numbers.
 *
 * @param total how many units there will be; -1 = unknown
 */
record StepLine(String what, String unit, long total) {
  private static final int LONGEST_NAME = 28;
  private static final double NANOS_PER_SECOND = 1e9;

  /** {@code read package.zip 41% 38,000 rows 12,100/s 12 s left} */
  String underWay(long done, Duration elapsed) {
    var line = new StringBuilder(name());
    if (total > 0) {
      line.append("%5d%%".formatted(Math.min(100, done * 100 / total)));
    }
    line.append(amount(done));
    double perSecond = perSecond(done, elapsed);
    line.append(number("  %,.0f/s", perSecond));
    if (total > done && perSecond > 0) {
      line.append("  ").append(time(Math.ceil((total - done) / perSecond))).append(" left");
    }
    return line.toString();
  }

  /** {@code read package.zip 90,000 rows in 8 s, 11,250/s} */
  String ended(long done, Duration elapsed) {
    double seconds = elapsed.toNanos() / NANOS_PER_SECOND;
    var took = seconds < 10 ? number("%.1f s", seconds) : time(seconds);
    var rate = seconds < 0.1 ? "" : number(", %,.0f/s", perSecond(done, elapsed));
    return name() + amount(done) + " in " + took + rate;
  }

  private String name() {
    var shown = what.length() <= LONGEST_NAME ? what : what.substring(0, LONGEST_NAME - 1) + "…";
    return "  %-28s".formatted(shown);
  }

  private String amount(long done) {
    return String.format(Locale.ROOT, "  %,9d %s", done, unit);
  }

  private static double perSecond(long done, Duration elapsed) {
    return elapsed.isZero() ? 0 : done / (elapsed.toNanos() / NANOS_PER_SECOND);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : whole < 3600
            ? "%d min %d s".formatted(whole / 60, whole % 60)
            : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
