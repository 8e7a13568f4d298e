package org.saola.store.watch;

import java.time.Instant;

/**
 * A taxon that somebody follows.
 *
 * @param dataset its id
 * @param taxon a taxon concept, or an id of the SIS
 * @param name as it was when it was chosen
 */
public record WatchedTaxon(String dataset, int taxon, String name, Instant since) {}
