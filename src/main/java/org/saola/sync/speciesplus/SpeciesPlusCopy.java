package org.saola.sync.speciesplus;

import java.util.Optional;
import java.util.SortedMap;
import org.saola.speciesplus.TaxonRecords;

/**
 * All that the service publishes.
 *
 * @param label tells this state from others
 * @param records empty when what is served is the same
 * @param changed how many records were asked for
 * @param details what the next run has to know
 */
public record SpeciesPlusCopy(
    String label, Optional<TaxonRecords> records, int changed, SortedMap<String, String> details) {}
