package org.saola.store.speciesplus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Taxonomy;

/**
 * Which taxon concepts a client asks for; conditions are joined by AND.
 *
 * @param name the whole full name, any case; null = every name
 * @param withDescendants also the names below: {@code name} is the kingdom, phylum, class, order,
 *     family or genus of a record
 * @param updatedSince the earliest time of change, inclusive; null = any
 */
public record TaxonQuery(
    Taxonomy taxonomy,
    @Nullable String name,
    boolean withDescendants,
    @Nullable Instant updatedSince) {}
