package org.saola.sync;

/**
 * What a run may do.
 *
 * @param mostRequests after which it ends
 */
public record SyncTerms(Patience patience, long mostRequests) {}
