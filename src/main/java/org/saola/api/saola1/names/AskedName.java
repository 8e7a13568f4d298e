package org.saola.api.saola1.names;

import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.MatchQuery;

/**
 * A name that is asked for.
 *
 * @param id given by the client to find the answer again; null when not given
 * @param query the name as received, with its hints
 * @param source where to look; empty for anywhere
 */
record AskedName(@Nullable String id, MatchQuery query, String source) {}
