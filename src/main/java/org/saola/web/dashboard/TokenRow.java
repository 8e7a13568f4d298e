package org.saola.web.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.Limiter;
import org.saola.access.limit.Subject;
import org.saola.store.accounts.Token;
import org.saola.web.page.UtcTime;

/**
 * A token as pages show it.
 *
 * @param label or a number, when it has none
 * @param expires a day, or that it never does
 * @param standing what holds for it, or that it has expired
 * @param limit how fast it may ask with the others of its account, and what is left of that now
 */
public record TokenRow(
    Token token, String label, String created, String expires, String standing, String limit) {

  /**
   * A token as it is now.
   *
   * @param limiter null when nothing is limited
   */
  public static TokenRow of(Token token, Instant now, @Nullable Limiter limiter) {
    var end = token.expiresAt();
    return new TokenRow(
        token,
        token.label().isEmpty() ? "Token " + token.id() : token.label(),
        UtcTime.day(token.createdAt()).toString(),
        end == null ? "never" : UtcTime.day(end).toString(),
        token.isExpired(now) ? "expired" : token.inForce().code(),
        limiter == null ? "none" : words(limiter.charge(Subject.of(bearer(token)), 0)));
  }

  private static Bearer bearer(Token token) {
    var account = token.account();
    return new Bearer(account.id(), token.id(), account.role(), token.inForce());
  }

  private static String words(LimitDecision decision) {
    var rate = BigDecimal.valueOf(decision.rate().perSecond()).stripTrailingZeros();
    return "%s a second, %d at once; %d left now"
        .formatted(rate.toPlainString(), decision.rate().burst(), decision.left());
  }
}
