package org.saola.store.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is sent in pieces, to be imported from.
 *
 * @param name as its sender calls it
 * @param bytes of the whole file, as told beforehand
 * @param sha256 of the whole file, in lower-case hexadecimal; null when the sender didn't tell
 * @param node the server in whose data directory it lies
 * @param account who sends it; null on the command line
 */
public record Upload(
    long id,
    String name,
    long bytes,
    @Nullable String sha256,
    String node,
    @Nullable Long account,
    Instant createdAt) {}
