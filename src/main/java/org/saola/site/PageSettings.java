package org.saola.site;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saola.access.SignUpPolicy;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.visit.letter.Outbox;
import org.saola.web.legal.Terms;

/**
 * What the operator chose that pages show or obey.
 *
 * @param open whether everybody may read without a token
 * @param contact whom to write to; null when not told
 * @param usageDays how long single requests are kept, in days
 */
public record PageSettings(
    boolean open, @Nullable String contact, AccountSettings accounts, long usageDays) {
  private static final long USAGE_DAYS = 90;

  /** The settings of a server on this machine that was told nothing but whether it is open. */
  public static PageSettings of(boolean open) {
    var accounts =
        new AccountSettings(SignUpRule.of(SignUpPolicy.OPEN), Terms.builtIn(), null, null);
    return new PageSettings(open, null, accounts, USAGE_DAYS);
  }

  /**
   * The same with mail.
   *
   * @param outbox null when no mail can be sent; links in its mails begin with the public address
   */
  public PageSettings with(@Nullable Outbox outbox) {
    var mailing =
        new AccountSettings(accounts.signUp(), accounts.terms(), accounts.address(), outbox);
    return new PageSettings(open, contact, mailing, usageDays);
  }

  /** The same with another time for which single requests are kept. */
  public PageSettings with(Duration usageRetention) {
    return new PageSettings(open, contact, accounts, usageRetention.toDays());
  }
}
