package org.saola.visit.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.Limiter;
import org.saola.access.limit.Subject;
import org.saola.store.accounts.Token;
import org.saola.web.page.UtcTime;
import org.saola.web.page.Words;

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
   * @param words in the language of the page
   */
  public static TokenRow of(Token token, Instant now, @Nullable Limiter limiter, Words words) {
    var end = token.expiresAt();
    return new TokenRow(
        token,
        token.label().isEmpty() ? words.text("token.number", token.id()) : token.label(),
        UtcTime.day(token.createdAt()).toString(),
        end == null ? words.text("token.never") : UtcTime.day(end).toString(),
        words.text("standing." + (token.isExpired(now) ? "expired" : token.inForce().code())),
        limiter == null
            ? words.text("token.no-limit")
            : limit(limiter.charge(Subject.of(bearer(token)), 0), words));
  }

  private static Bearer bearer(Token token) {
    var account = token.account();
    return new Bearer(account.id(), token.id(), account.role(), token.inForce());
  }

  private static String limit(LimitDecision decision, Words words) {
    var rate = BigDecimal.valueOf(decision.rate().perSecond()).stripTrailingZeros();
    return words.text("token.limit", words.decimal(rate), decision.rate().burst(), decision.left());
  }
}
