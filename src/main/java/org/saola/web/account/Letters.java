package org.saola.web.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.TokenSecret;
import org.saola.store.accounts.ResetLinks;

/** The mails that holders of accounts get, when mails can be sent at all. */
public final class Letters {
  private final @Nullable Outbox outbox;
  private final String address;

  public Letters(AccountSettings settings) {
    outbox = settings.outbox();
    address = Optional.ofNullable(settings.address()).orElse("");
  }

  /** Whether mails can be sent. */
  boolean areSent() {
    return outbox != null;
  }

  private void send(String to, String subject, String text) {
    if (outbox != null) {
      outbox.send(to, subject, text + "\n\nThis mail was written by the program Saola" + place());
    }
  }

  private String place() {
    return address.isEmpty() ? ".\n" : " at " + address + "\n";
  }

  /** Tells the holder of an account that somebody signed up with its address again. */
  void signedUpAgain(String to) {
    send(
        to,
        "You have an account already",
        """
        Somebody, perhaps you, signed up with this address. There is an account with it already, \
        and nothing was changed. If you forgot your password, ask for a new one on the page \
        where you sign in. If it was not you, there is nothing to do.\
        """);
  }

  /** Tells a new holder how the account stands. */
  void signedUp(Account account) {
    send(
        account.email(),
        "Your account",
        account.standing().mayAsk()
            ? "Your account is ready. Sign in to make your first token."
            : "Your account waits for an administrator to approve it. You hear of it by mail.");
  }

  /** Tells an administrator of an account that waits; who it is stands on its page alone. */
  void waits(Account administrator, Account waiting) {
    send(
        administrator.email(),
        "An account waits for approval",
        "Somebody signed up and waits for an administrator:\n\n%s/admin/accounts/%d"
            .formatted(address, waiting.id()));
  }

  /** Tells a holder that the account was approved. */
  public void approved(Account account) {
    send(
        account.email(),
        "Your account was approved",
        "Your account was approved. Sign in to make your first token.");
  }

  /** Sends the way to a new password. */
  void resetLink(Account account, TokenSecret secret) {
    send(
        account.email(),
        "A new password",
        """
        Somebody, perhaps you, asked for a new password for your account. This link sets one, \
        once, within %d hours:

        %s%s

        If it was not you, there is nothing to do: your password stays.\
        """
            .formatted(ResetLinks.VALIDITY.toHours(), address, ResetPages.path(secret)));
  }
}
