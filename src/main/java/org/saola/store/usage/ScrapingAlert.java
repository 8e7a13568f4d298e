package org.saola.store.usage;

import java.time.Instant;

/**
 * An account has been given a larger part of a release than is usual, by all its tokens together.
 * Raised once for each account and release.
 *
 * @param records how many different records it had been given when the alert was raised
 * @param ofRecords how many the release has
 */
public record ScrapingAlert(
    Instant at, long accountId, long releaseId, long records, long ofRecords) {}
