package org.saola.store.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Standing;

/**
 * What is known of a token, which itself is not kept.
 *
 * @param id never used again; stays when the token is rotated
 * @param label by which its holder tells it from others; may be empty
 * @param expiresAt from when on nobody knows it; null = never
 * @param standing its own, whatever its account's is
 * @param reason why it stands as it does, in an administrator's words to the holder; null when none
 *     was given
 */
public record Token(
    long id,
    Account account,
    String label,
    Instant createdAt,
    @Nullable Instant expiresAt,
    Standing standing,
    @Nullable String reason) {

  /** Whether it is too late for it. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
