package org.saola.store.usage;

import java.time.Instant;

/**
 * A token has been given a larger part of a release than is usual. Raised once for each token and
 * release.
 *
 * @param records how many different records it had been given when the alert was raised
 * @param ofRecords how many the release has
 */
public record ScrapingAlert(
    Instant at, long accountId, long tokenId, long releaseId, long records, long ofRecords) {}
