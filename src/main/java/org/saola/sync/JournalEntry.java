package org.saola.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the journal keeps an answer.
 *
 * @param position of the deflated body in the file
 */
record JournalEntry(
    String key,
    int status,
    @Nullable String entityTag,
    Instant time,
    int totalPages,
    long position,
    int length) {}
