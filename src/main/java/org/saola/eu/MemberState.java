package org.saola.eu;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A membership in the European Union, or in the Communities before it; a State may have several.
 *
 * @param isoCode2 ISO 3166-1 alpha-2
 * @param from the first day
 * @param to the day after the last; null = still a member
 */
public record MemberState(String isoCode2, LocalDate from, @Nullable LocalDate to) {

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
