package org.saola.visit.letter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.ClientAddress;
import org.saola.access.limit.WallClock;
import org.saola.http.Request;

/**
 * The mails that people get, when mails can be sent at all. None goes without {@link Postage}, and
 * none has a word in it that strangers chose.
 */
public final class Letters {
  private final @Nullable Outbox outbox;
  private final String address;
  private final LetterQuota quota;

  /**
   * @param outbox null when no mail can be sent
   * @param address what links begin with; null when not told
   */
  public Letters(@Nullable Outbox outbox, @Nullable String address, InstantSource clock) {
    this.outbox = outbox;
    this.address = Optional.ofNullable(address).orElse("");
    quota = new LetterQuota(new WallClock(clock));
  }

  /** Whether mails can be sent. */
  public boolean areSent() {
    return outbox != null;
  }

  /**
   * Leave for a letter that a request causes; it counts as sent, so that whoever asks learns
   * nothing. Empty when too many were sent.
   */
  public Optional<Postage> postage(LetterKind kind, String to, Request request) {
    return quota.take(kind, to, ClientAddress.of(request.clientAddress()).network());
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

  /**
   * Leads somebody who signed up to the account.
   *
   * @param path where that is
   */
  public void signUpLink(Postage postage, String path, Duration validity) {
    send(
        postage,
        "Your account",
        """
        Somebody, perhaps you, signed up with this address. This link makes the account, once, \
        within %d hours:

        %s%s

        If it was not you, there is nothing to do: without it there is no account.\
        """
            .formatted(validity.toHours(), address, path));
  }

  /** Tells the holder of an account that somebody signed up with its address again. */
  public void signedUpAgain(Postage postage) {
    send(
        postage,
        "You have an account already",
        """
        Somebody, perhaps you, signed up with this address. There is an account with it already, \
        and nothing was changed. If you forgot your password, ask for a new one on the page \
        where you sign in. If it was not you, there is nothing to do.\
        """);
  }

  /** Tells an administrator of an account that waits; who it is stands on its page alone. */
  public void waits(Account administrator, Account waiting, Request request) {
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

  /**
   * Leads to a new password.
   *
   * @param path where that is
   */
  public void resetLink(Postage postage, String path, Duration validity) {
    send(
        postage,
        "A new password",
        """
        Somebody, perhaps you, asked for a new password for your account. This link sets one, \
        once, within %d hours:

        %s%s

        If it was not you, there is nothing to do: your password stays.\
        """
            .formatted(validity.toHours(), address, path));
  }

  /**
   * Asks whether the address is that of the holder of an account.
   *
   * @param path where that is confirmed
   */
  public void addressLink(Postage postage, String path, Duration validity) {
    send(
        postage,
        "Confirm your address",
        """
        Somebody, perhaps you, said that this is the address of an account. Sign in to the account \
        and confirm it, within %d hours:

        %s%s

        If it was not you, there is nothing to do, and do not follow the link.\
        """
            .formatted(validity.toHours(), address, path));
  }

  /** Tells the holder of an account that somebody wants its address for another account. */
  public void addressTaken(Postage postage) {
    send(
        postage,
        "You have an account already",
        """
        Somebody, perhaps you, wanted to give this address to another account. There is an \
        account with it already, and nothing was changed. Delete one of the two first. If it was \
        not you, there is nothing to do.\
        """);
  }

  /** Tells the holder, at the old address, that somebody asked for another. */
  public void addressWillChange(Account account, Request request) {
    tellOld(
        account,
        request,
        "Your account may get another address",
        "asked to give your account another e-mail address. It changes when that is confirmed.");
  }

  /** Tells the holder, at the old address, that the account has another. */
  public void addressChanged(Account before, Request request) {
    tellOld(
        before,
        request,
        "Your account has another address",
        "gave your account another e-mail address. This one is not its address any more.");
  }

  private void tellOld(Account account, Request request, String subject, String what) {
    postage(LetterKind.OLD_ADDRESS, account.email(), request)
        .ifPresent(postage ->
            send(
                postage,
                subject,
                "Somebody, perhaps you, "
                    + what
                    + " If it was not you, somebody knows your password: change it, and write to"
                    + " the operator at once."));
  }
}
