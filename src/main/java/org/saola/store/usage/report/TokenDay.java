package org.saola.store.usage.report;

import java.time.LocalDate;

/**
 * What one token did on one day.
 *
 * @param pages of lists that were asked for by number and answered
 * @param refused with a status of 400 to 499
 */
public record TokenDay(
    LocalDate day, long accountId, long tokenId, long requests, long pages, long refused) {}
