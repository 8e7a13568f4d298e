package org.saola.store.redlist;

import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon;

/**
 * By what a taxon of the Red List is found.
 *
 * @param sisId unique within the release; from 1
 */
public record TaxonSummary(
    int sisId,
    @Nullable String genusName,
    @Nullable String speciesName,
    @Nullable String infraName,
    @Nullable String subpopulationName,
    RedListTaxon.Level level) {}
