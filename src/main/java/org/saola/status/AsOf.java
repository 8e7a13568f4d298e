package org.saola.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that is asked about.
 *
 * @param released by this day the data were certainly made; what they call current was so then
 * @param dataDay the day of the data; null when nothing tells it
 */
public record AsOf(LocalDate date, LocalDate released, @Nullable LocalDate dataDay) {

  /**
   * A day, as the data of a release see it.
   *
   * @param dataDay null when nothing tells it
   * @param imported when the data were there at the latest
   */
  public static AsOf of(LocalDate date, @Nullable DataDay dataDay, LocalDate imported) {
    return dataDay == null
        ? new AsOf(date, imported, null)
        : new AsOf(date, dataDay.exact() ? dataDay.day() : imported, dataDay.day());
  }

  /**
   * Whether the data may be too old for the day: what changed after they were made is not in them.
   * Of data of an unknown day nobody can say that they are not.
   */
  public boolean afterDataDay() {
    return dataDay == null || date.isAfter(dataDay);
  }

  /** Whether what the data call current, and nothing else, was in force. */
  public boolean knownAsCurrent() {
    return !date.isBefore(released);
  }
}
