package org.saola.store.usage;

import java.time.LocalDate;

/**
 * What one token did on one day.
 *
 * @param pages of lists: answered calls of the action {@code index}
 * @param refused with a status of 400 to 499
 */
public record TokenDay(
    LocalDate day, long accountId, long tokenId, long requests, long pages, long refused) {}
