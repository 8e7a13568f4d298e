package org.saola.redlist;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a code list, with the code as the API v4 writes it.
 *
 * @param code levels joined by underscores, such as {@code 9_5_1}; null when a source has only the
 *     text
 * @param description in English
 */
public record Coded(@Nullable String code, @Nullable String description) {}
