package org.saola.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something was in force.
 *
 * @param from the first day; null = not known
 * @param until the day after the last; null = not ended, or not known when
 * @param current whether the data call it current; if not, and without {@code until}, it ended on a
 *     day that the data don't tell
 */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until, boolean current) {

  /** What the data say of one day. */
  public enum Presence {
    IN_FORCE,
    NOT_IN_FORCE,
    /** It had begun, and may have ended. */
    END_UNKNOWN,
    /** It may not have begun. */
    UNDATED
  }

  static Span current(@Nullable LocalDate from) {
    return new Span(from, null, true);
  }

  /**
   * @param until null = not known when
   */
  static Span ended(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new Span(from, until, false);
  }

  /** Whether a day may be one of them; of an end that is not known, it has not come. */
  public boolean mayInclude(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  public Presence on(AsOf asOf) {
    var date = asOf.date();
    boolean begun = from != null && !date.isBefore(from);
    boolean ended = until != null ? !date.isBefore(until) : !current && asOf.knownAsCurrent();
    if (ended || (from != null && !begun)) {
      return Presence.NOT_IN_FORCE;
    }
    if (from == null) {
      return current && asOf.knownAsCurrent() ? Presence.IN_FORCE : Presence.UNDATED;
    }
    return current || until != null ? Presence.IN_FORCE : Presence.END_UNKNOWN;
  }
}
