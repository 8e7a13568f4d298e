package org.saola.ingest.darwincore;

import org.jspecify.annotations.Nullable;

/**
 * What an archive doesn't tell of itself.
 *
 * @param scope name of the country or region the list is for, such as {@code Flanders}; one of the
 *     Red List's own scopes, such as {@code Global}, gets the code that it has there
 * @param year of publication in four digits; null = the one that the archive's metadata tell
 */
public record ArchiveOptions(String scope, @Nullable String year, ListMapping mapping) {}
