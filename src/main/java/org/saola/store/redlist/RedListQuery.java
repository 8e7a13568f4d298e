package org.saola.store.redlist;

import org.jspecify.annotations.Nullable;

/**
 * Which assessments a client asks for; conditions are joined by AND, null = any.
 *
 * @param speciesOnly without infraranks and subpopulations
 * @param newestFirst by assessment date descending, those without one first, then by id; otherwise
 *     by id
 */
public record RedListQuery(
    @Nullable Facet facet,
    @Nullable Boolean latest,
    @Nullable String yearPublished,
    @Nullable String scopeCode,
    @Nullable Boolean possiblyExtinct,
    @Nullable Boolean possiblyExtinctInTheWild,
    boolean speciesOnly,
    boolean newestFirst) {}
