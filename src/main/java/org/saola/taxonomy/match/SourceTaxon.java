package org.saola.taxonomy.match;

import java.util.List;

/**
 * A taxon of a source, as far as its names tell.
 *
 * @param id such as {@code cites:4521}
 * @param rank in lower case, such as {@code species}
 * @param kingdom in any case; empty when not told
 * @param family in any case; empty when not told
 */
public record SourceTaxon(
    String id,
    SourceName accepted,
    String rank,
    String kingdom,
    String family,
    List<SourceName> synonyms) {}
