package org.saola.web.dashboard;

import java.time.Instant;
import org.saola.store.accounts.Token;
import org.saola.web.UtcTime;

/**
 * A token as pages show it.
 *
 * @param label or a number, when it has none
 * @param expires a day, or that it never does
 * @param standing its own, or that it has expired
 */
public record TokenRow(Token token, String label, String created, String expires, String standing) {

  public static TokenRow of(Token token, Instant now) {
    var end = token.expiresAt();
    return new TokenRow(
        token,
        token.label().isEmpty() ? "Token " + token.id() : token.label(),
        UtcTime.day(token.createdAt()).toString(),
        end == null ? "never" : UtcTime.day(end).toString(),
        token.isExpired(now) ? "expired" : token.standing().code());
  }
}
