package org.saola.web.species;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.web.part.PerCent;

/** What held when, on one axis from the beginning of CITES to a day. */
public record Timeline(List<Group> groups, LocalDate end) {
  private static final LocalDate START = LocalDate.of(1975, 1, 1);
  private static final int DECADE = 10;

  /** The lanes of one list. */
  public record Group(String name, List<Lane> lanes) {}

  /**
   * One line of the chart.
   *
   * @param name a key of messages, or a text where {@code given}
   * @param sign that {@code {0}} in the name stands for, or the list that a given name is of
   */
  public record Lane(String name, String sign, boolean given, List<Bar> bars) {}

  /**
   * From when until when something held.
   *
   * @param style a class of the style sheet
   * @param title all of it in words
   * @param row the line of the history that tells of it
   */
  public record Bar(
      String style,
      String label,
      String minor,
      String title,
      String row,
      LocalDate from,
      LocalDate until,
      double start,
      double share) {
    private static final double WIDE_ENOUGH = 0.9;
    private static final int LEAST_LETTERS = 12;

    boolean isContinuedBy(Bar next) {
      return style.equals(next.style) && label.equals(next.label) && until.equals(next.from);
    }

    /** The same, to the end of the one that continues it. */
    Spell until(Bar next) {
      return new Spell(style, label, minor, next.title, next.row, from, next.until);
    }

    public String x() {
      return PerCent.of(start);
    }

    public String width() {
      return PerCent.of(Math.max(share, 0.4));
    }

    /** Whether something of the label has room in the bar: about one per cent for a letter. */
    public boolean fits() {
      return !label.isEmpty() && (whole() || share >= WIDE_ENOUGH * LEAST_LETTERS);
    }

    private boolean whole() {
      return share >= WIDE_ENOUGH * (label.length() + 1);
    }

    /** As much of the label as has room. */
    public String shown() {
      int room = Math.min(label.length(), (int) (share / WIDE_ENOUGH) - 2);
      return whole() ? label : label.substring(0, Math.max(0, room)).strip() + "…";
    }

    /** Whether the label stands before the bar: of what does not follow on another bar. */
    public boolean side() {
      return start > 30 && (style.startsWith("hold") || style.startsWith("stop"));
    }

    /** Whether the label and what comes after it have room. */
    public boolean fitsAll() {
      return share >= WIDE_ENOUGH * (label.length() + minor.length() + 2);
    }
  }

  /** A year that is marked. */
  public record Tick(String x, int year) {}

  static Bar bar(Spell spell, LocalDate end) {
    double length = ChronoUnit.DAYS.between(START, end);
    double from = Math.clamp(ChronoUnit.DAYS.between(START, spell.from()) / length, 0, 1);
    double until = Math.clamp(ChronoUnit.DAYS.between(START, spell.until()) / length, 0, 1);
    return new Bar(
        spell.style(),
        spell.label(),
        spell.minor(),
        spell.title(),
        spell.row(),
        spell.from(),
        spell.until(),
        100 * from,
        100 * (until - from));
  }

  /** Bars of which one only confirms the other are one. */
  static List<Bar> joined(List<Bar> bars, LocalDate end) {
    var joined = new ArrayList<Bar>();
    for (var bar : bars.stream().sorted(Comparator.comparing(Bar::from)).toList()) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.isContinuedBy(bar)) {
        joined.removeLast();
        joined.add(bar(last.until(bar), end));
      } else {
        joined.add(bar);
      }
    }
    return joined;
  }

  /** What a bar is made of. */
  record Spell(
      String style,
      String label,
      String minor,
      String title,
      String row,
      LocalDate from,
      LocalDate until) {}

  /** Every tenth year. */
  public List<Tick> ticks() {
    double length = ChronoUnit.DAYS.between(START, end);
    return java.util.stream.IntStream.iterate(
            1980, year -> year <= end.getYear(), year -> year + DECADE)
        .mapToObj(year ->
            new Tick(
                PerCent.of(100 * ChronoUnit.DAYS.between(START, LocalDate.of(year, 1, 1)) / length),
                year))
        .toList();
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The end of something whose end the data don't tell: eighteen months, if it is not today. */
  static LocalDate unknownEnd(LocalDate from, LocalDate today) {
    var later = from.plusMonths(18);
    return later.isBefore(today) ? later : today;
  }

  static LocalDate orEnd(@Nullable LocalDate until, LocalDate end) {
    return until == null || until.isAfter(end) ? end : until;
  }
}
