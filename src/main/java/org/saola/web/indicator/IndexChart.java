package org.saola.web.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The Red List Index of some years as a line; all lengths in units of the drawing.
 *
 * @param line its points, as SVG writes them
 * @param band what species without data leave open, around the line; empty for none
 * @param dots the years of assessment
 * @param lines across, with what they stand for
 */
public record IndexChart(String line, String band, List<Dot> dots, List<Across> lines) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 260;

  private static final int LEFT = 40;
  private static final int RIGHT = 690;
  private static final int TOP = 12;
  private static final int BOTTOM = 224;
  private static final int TENTHS = 10;

  /** A year of assessment. */
  public record Dot(int year, double x, double y) {}

  /** A line across. */
  public record Across(String value, double y) {}

  /** A value with its bounds, which may be the value itself. */
  record Point(int year, double low, double value, double high) {}

  /** Of at least two years, rising. */
  static IndexChart of(List<Point> points) {
    double least = points.stream().mapToDouble(Point::low).min().orElse(0);
    double most = points.stream().mapToDouble(Point::high).max().orElse(1);
    int from = (int) Math.clamp(Math.floor(least * TENTHS), 0, TENTHS - 1);
    int to = (int) Math.clamp(Math.ceil(most * TENTHS), from + 1, TENTHS);
    var scale = new Scale(points.getFirst().year(), points.getLast().year(), from, to);
    var dots = new ArrayList<Dot>();
    points.forEach(
        each -> dots.add(new Dot(each.year(), scale.x(each.year()), scale.y(each.value()))));
    var line =
        dots.stream().map(each -> each.x() + "," + each.y()).collect(Collectors.joining(" "));
    var lines = new ArrayList<Across>();
    for (int tenth = from; tenth <= to; tenth++) {
      double value = (double) tenth / TENTHS;
      lines.add(new Across(String.format(Locale.ROOT, "%.1f", value), scale.y(value)));
    }
    return new IndexChart(line, band(points, scale), dots, lines);
  }

  private static String band(List<Point> points, Scale scale) {
    if (points.stream().allMatch(each -> each.low() == each.high())) {
      return "";
    }
    var around = new ArrayList<String>();
    points.forEach(each -> around.add(scale.x(each.year()) + "," + scale.y(each.high())));
    points.reversed().forEach(each -> around.add(scale.x(each.year()) + "," + scale.y(each.low())));
    return String.join(" ", around);
  }

  /** Years and tenths that the edges stand for. */
  private record Scale(int first, int last, int from, int to) {
    double x(int year) {
      return rounded(LEFT + (double) (year - first) / (last - first) * (RIGHT - LEFT));
    }

    double y(double value) {
      return rounded(BOTTOM - (value * TENTHS - from) / (to - from) * (BOTTOM - TOP));
    }

    private static double rounded(double length) {
      return Math.round(length * 10) / 10.0;
    }
  }
}
