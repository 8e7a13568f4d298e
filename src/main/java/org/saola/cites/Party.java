package org.saola.cites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A State or territory in which the Convention is in force.
 *
 * @param isoCode2 ISO 3166-1 alpha-2
 * @param entryIntoForce the first day
 * @param leftOn the day after the last; null = still in force
 * @param through the Party that a territory belongs to; null for Parties
 */
public record Party(
    String isoCode2,
    LocalDate entryIntoForce,
    @Nullable LocalDate leftOn,
    @Nullable String through) {

  public boolean on(LocalDate day) {
    return !day.isBefore(entryIntoForce) && (leftOn == null || day.isBefore(leftOn));
  }
}
