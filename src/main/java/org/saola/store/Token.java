package org.saola.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;

/**
 * What is known of a token, which itself is not kept.
 *
 * @param label by which its holder tells it from others
 * @param revokedAt null while it is good
 */
public record Token(
    long id, Account account, String label, Instant createdAt, @Nullable Instant revokedAt) {}
