package org.saola.terminal;

import java.time.Duration;
import java.util.Locale;

/**
 * Words how far a step is, in one line of the terminal: where there is no room for all, it leaves
 * out the rate, then the time, and cuts what is still too long.
 *
 * @param total how many units there will be; -1 = unknown
 * @param width of a line in characters
 */
public record StepLine(String what, String unit, long total, int width) {
  /** Of lines that no terminal breaks. */
  static final int USUAL_WIDTH = 80;

  private static final int LONGEST_NAME = 28;
  private static final double NANOS_PER_SECOND = 1e9;

  /** {@code read package.zip 41% 38,000 rows 12,100/s 12 s left} */
  String underWay(long done, Duration elapsed) {
    var share = total > 0 ? "%5d%%".formatted(Math.min(100, done * 100 / total)) : "";
    double perSecond = perSecond(done, elapsed);
    var left =
        total > done && perSecond > 0
            ? "  %s left".formatted(time(Math.ceil((total - done) / perSecond)))
            : "";
    return fitting(name() + share + amount(done), number("  %,.0f/s", perSecond), left);
  }

  /** {@code read package.zip 90,000 rows in 8 s, 11,250/s} */
  String ended(long done, Duration elapsed) {
    double seconds = elapsed.toNanos() / NANOS_PER_SECOND;
    var took = seconds < 10 ? number("%.1f s", seconds) : time(seconds);
    var rate = seconds < 0.1 ? "" : number(", %,.0f/s", perSecond(done, elapsed));
    return fitting(name() + amount(done) + " in " + took, rate, "");
  }

  private String name() {
    int room = width < USUAL_WIDTH ? Math.clamp(width / 4, 8, LONGEST_NAME) : LONGEST_NAME;
    var shown = what.length() <= room ? what : what.substring(0, room - 1) + "…";
    return "  " + shown + " ".repeat(room - shown.length());
  }

  /** The last column stays free: some terminals go on to the next line as soon as it is filled. */
  private String fitting(String line, String rate, String left) {
    var whole = line + rate + left;
    if (whole.length() < width) {
      return whole;
    }
    var shorter = (line + left).length() < width ? line + left : line;
    return shorter.substring(0, Math.min(shorter.length(), Math.max(0, width - 1)));
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
