package org.saola.status;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saola.status.Span.Presence;

/**
 * Of many records those that were in force on a day, and those of which the data don't tell.
 *
 * @param certain in force
 * @param endUnknown had begun, and have ended since on a day that the data don't tell
 * @param undated the data don't tell when they began
 */
public record InForce<R>(List<R> certain, List<R> endUnknown, List<R> undated) {

  public InForce {
    certain = List.copyOf(certain);
    endUnknown = List.copyOf(endUnknown);
    undated = List.copyOf(undated);
  }

  /** What was or may have been in force. */
  public List<R> all() {
    return Stream.of(certain, endUnknown, undated).flatMap(List::stream).toList();
  }

  /** What is said of one of the records. */
  public Presence of(R each) {
    if (certain.contains(each)) {
      return Presence.IN_FORCE;
    }
    if (endUnknown.contains(each)) {
      return Presence.END_UNKNOWN;
    }
    return undated.contains(each) ? Presence.UNDATED : Presence.NOT_IN_FORCE;
  }

  static <R> InForce<R> on(AsOf asOf, List<R> records, Function<R, Span> spanOf) {
    return by(records, each -> spanOf.apply(each).on(asOf));
  }

  /** In the order of the records. */
  public static <R> InForce<R> by(List<R> records, Function<R, Presence> presence) {
    var certain = new ArrayList<R>();
    var endUnknown = new ArrayList<R>();
    var undated = new ArrayList<R>();
    for (var each : records) {
      switch (presence.apply(each)) {
        case IN_FORCE -> certain.add(each);
        case END_UNKNOWN -> endUnknown.add(each);
        case UNDATED -> undated.add(each);
        case NOT_IN_FORCE -> {}
      }
    }
    return new InForce<>(certain, endUnknown, undated);
  }
}
