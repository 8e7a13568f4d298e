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
 * @param inForce what holds for it: the worst of its own, its account's, and that to which another
 *     token of the account was throttled or suspended
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
    Standing inForce,
    @Nullable String reason) {

  /**
   * Whether its holder must keep it and gets no other one: it was throttled or suspended, or
   * revoked for a reason that was given. One that was revoked without, such as a lost one, may be
   * replaced.
   */
  public boolean isSanctioned() {
    return switch (standing) {
      case THROTTLED, SUSPENDED -> true;
      case REVOKED -> reason != null;
      case ACTIVE, PENDING -> false;
    };
  }

  /** Whether it is too late for it. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
