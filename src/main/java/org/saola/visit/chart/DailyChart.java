package org.saola.visit.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.saola.store.usage.report.UsageTotal;

/**
 * Requests by day as stacked bars; all lengths in units of the drawing.
 *
 * @param days in order, each with what the bar is made of
 * @param lines across, with what they stand for; the lowest first
 */
public record DailyChart(List<Day> days, List<Line> lines) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 220;

  private static final int LEFT = 56;
  private static final int TOP = 10;
  private static final int BOTTOM = 190;
  private static final int MOST_LINES = 4;
  private static final double BAR = 0.7;

  /** A day and its bars, without those of height 0. */
  public record Day(LocalDate date, UsageTotal total, List<Bar> bars) {}

  /**
   * A part of a stack.
   *
   * @param kind of requests: {@code succeeded}, {@code failed} or {@code limited}
   */
  public record Bar(String kind, double x, double y, double width, double height) {}

  /** A line across, with the number it stands for. */
  public record Line(double y, long value) {}

  /** The chart of some days, at least one. */
  public static DailyChart of(SequencedMap<LocalDate, UsageTotal> totals) {
    long most = totals.values().stream().mapToLong(UsageTotal::requests).max().orElse(0);
    long step = step(most);
    long top = Math.max(step, Math.ceilDiv(most, step) * step);
    var lines = new ArrayList<Line>();
    for (long value = 0; value <= top; value += step) {
      lines.add(new Line(y(value, top), value));
    }
    double slot = (double) (WIDTH - LEFT) / totals.size();
    var days = new ArrayList<Day>();
    for (var entry : totals.entrySet()) {
      double x = LEFT + days.size() * slot;
      days.add(day(entry.getKey(), entry.getValue(), new Slot(x, slot * BAR, top)));
    }
    return new DailyChart(days, lines);
  }

  /** The distance of lines: 1, 2 or 5 with as many zeros as it takes for few enough lines. */
  private static long step(long most) {
    long unit = 1;
    while (true) {
      for (long factor : new long[] {1, 2, 5}) {
        if (Math.ceilDiv(most, factor * unit) <= MOST_LINES) {
          return factor * unit;
        }
      }
      unit *= 10;
    }
  }

  private static double y(long value, long top) {
    return rounded(BOTTOM - (double) value / top * (BOTTOM - TOP));
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /** Where the bars of a day stand. */
  private record Slot(double x, double width, long top) {

    Bar bar(String kind, long from, long count) {
      double end = y(from + count, top);
      return new Bar(kind, rounded(x), end, rounded(width), rounded(y(from, top) - end));
    }
  }

  private static Day day(LocalDate date, UsageTotal total, Slot slot) {
    var bars = new ArrayList<Bar>();
    if (total.succeeded() > 0) {
      bars.add(slot.bar("succeeded", 0, total.succeeded()));
    }
    if (total.failed() > 0) {
      bars.add(slot.bar("failed", total.succeeded(), total.failed()));
    }
    if (total.limited() > 0) {
      bars.add(slot.bar("limited", total.succeeded() + total.failed(), total.limited()));
    }
    return new Day(date, total, bars);
  }
}
