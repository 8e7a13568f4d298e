package org.saola.web.account;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.ClientAddress;
import org.saola.access.TokenSecret;
import org.saola.access.limit.WallClock;
import org.saola.http.Request;
import org.saola.store.accounts.ResetLinks;

/**
 * The mails that holders of accounts get, when mails can be sent at all. None goes without {@link
 * Postage}.
 */
public final class Letters {
  private final @Nullable Outbox outbox;
  private final String address;
  private final LetterQuota quota;

  public Letters(AccountSettings settings, InstantSource clock) {
    quota = new LetterQuota(new WallClock(clock));
    outbox = settings.outbox();
    address = Optional.ofNullable(settings.address()).orElse("");
  }

  /** Whether mails can be sent. */
  boolean areSent() {
    return outbox != null;
  }

  /**
   * Leave for a letter that a request causes; it counts as sent, so that whoever asks learns
   * nothing. Empty when too many were sent.
   */
  Optional<Postage> postage(LetterKind kind, String to, Request request) {
    var network = ClientAddress.of(request.clientAddress()).network();
    return areSent() ? quota.take(kind, to, network) : Optional.of(new Postage(kind, to, network));
  }

  private void send(Postage postage, String subject, String text) {
    if (outbox != null) {
      outbox.send(
          postage.network(),
          postage.to(),
          subject,
          text + "\n\nThis mail was written by the program Saola" + place());
    }
  }

  private String place() {
    return address.isEmpty() ? ".\n" : " at " + address + "\n";
  }

  /** Tells the holder of an account that somebody signed up with its address again. */
  void signedUpAgain(Postage postage) {
    send(
        postage,
        "You have an account already",
        """
        Somebody, perhaps you, signed up with this address. There is an account with it already, \
        and nothing was changed. If you forgot your password, ask for a new one on the page \
        where you sign in. If it was not you, there is nothing to do.\
        """);
  }

  /** Tells a new holder how the account stands. */
  void signedUp(Postage postage, Account account) {
    send(
        postage,
        "Your account",
        account.standing().mayAsk()
            ? "Your account is ready. Sign in to make your first token."
            : "Your account waits for an administrator to approve it. You hear of it by mail.");
  }

  /** Tells an administrator of an account that waits; who it is stands on its page alone. */
  void waits(Account administrator, Account waiting, Request request) {
    postage(LetterKind.WAITING, administrator.email(), request)
        .ifPresent(postage ->
            send(
                postage,
                "An account waits for approval",
                "Somebody signed up and waits for an administrator:\n\n%s/admin/accounts/%d"
                    .formatted(address, waiting.id())));
  }

  /** Tells a holder that the account was approved. */
  public void approved(Account account, Request request) {
    postage(LetterKind.DECISION, account.email(), request)
        .ifPresent(postage ->
            send(
                postage,
                "Your account was approved",
                "Your account was approved. Sign in to make your first token."));
  }

  /** Sends the way to a new password. */
  void resetLink(Postage postage, TokenSecret secret) {
    send(
        postage,
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
