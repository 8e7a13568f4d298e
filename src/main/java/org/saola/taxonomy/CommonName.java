package org.saola.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A vernacular name of a taxon.
 *
 * @param language ISO 639-1 in upper case; null for a language without such a code
 */
public record CommonName(int taxonConceptId, @Nullable String language, String name) {}
