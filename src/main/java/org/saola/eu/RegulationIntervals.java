package org.saola.eu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Event;

/** The intervals of EU law, and the regulations in force in each (rules, section 1.0). */
final class RegulationIntervals {
  /** The day on which the present system of annexes began. */
  private static final LocalDate FIRST_START = LocalDate.of(1997, 6, 1);

  /** From one day until the day before another; null = open. */
  private record Span(LocalDate start, @Nullable LocalDate end) {}

  private RegulationIntervals() {}

  /** By start, oldest first. Events that are no regulations, or have no date, play no role. */
  static List<RegulationInterval> of(List<Event> events) {
    var spans = new HashSet<Span>();
    var starts = new TreeSet<LocalDate>();
    for (var event : events) {
      var start = event.effectiveAt();
      if (event.type() == Event.Type.EU_REGULATION
          && start != null
          && !start.isBefore(FIRST_START)) {
        spans.add(new Span(start, event.endDate()));
        starts.add(start);
      }
    }
    var intervals = new ArrayList<RegulationInterval>();
    for (var start : starts) {
      var end = end(start, spans);
      intervals.add(new RegulationInterval(end == null, inForce(events, start, end)));
    }
    return intervals;
  }

  /** The earliest of the ends that the regulations starting on this day propose. */
  private static @Nullable LocalDate end(LocalDate start, Set<Span> spans) {
    return spans.stream()
        .filter(span -> span.start().equals(start))
        .map(span -> proposedEnd(span, spans))
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** The next start of a regulation that ends on the same day, else that day. */
  private static @Nullable LocalDate proposedEnd(Span span, Set<Span> spans) {
    var end = span.end();
    return end == null
        ? null
        : spans.stream()
            .filter(other -> end.equals(other.end()) && other.start().isAfter(span.start()))
            .map(Span::start)
            .min(LocalDate::compareTo)
            .orElse(end);
  }

  private static Set<Integer> inForce(
      List<Event> events, LocalDate start, @Nullable LocalDate end) {
    var ids = new HashSet<Integer>();
    for (var event : events) {
      var began = event.effectiveAt();
      var ended = event.endDate();
      if (event.type() == Event.Type.EU_REGULATION
          && began != null
          && !began.isAfter(start)
          && (ended == null || (end != null && !ended.isBefore(end)))) {
        ids.add(event.id());
      }
    }
    return ids;
  }
}
