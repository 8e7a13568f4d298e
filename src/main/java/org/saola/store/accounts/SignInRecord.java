package org.saola.store.accounts;

import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.ClientAddress;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;

/**
 * Writes down who came into accounts, from where, what was taken out, and who failed to come in.
 * Addresses are kept without their last part.
 */
public final class SignInRecord {
  private static final int MOST_IN_AN_HOUR = 30;
  private static final int MOST_FAILED_IN_AN_HOUR = 10;

  private final Accounts accounts;
  private final AuditLog log;

  SignInRecord(Accounts accounts, AuditLog log) {
    this.accounts = accounts;
    this.log = log;
  }

  /** Somebody signed in. */
  public void signedIn(Account account, String address) {
    byHolder(account, AuditAction.SIGNED_IN, address);
  }

  /** The holder took a copy of all that is kept. */
  public void exported(Account account, String address) {
    byHolder(account, AuditAction.EXPORTED, address);
  }

  /** The operator took a copy of its requests. */
  public void exported(Account account) {
    log.writeUnlessMany(
        act(Actor.COMMAND_LINE, AuditAction.EXPORTED, account, "its requests"), MOST_IN_AN_HOUR);
  }

  private void byHolder(Account account, AuditAction action, String address) {
    log.writeUnlessMany(act(Actor.of(account), action, account, from(address)), MOST_IN_AN_HOUR);
  }

  /**
   * Somebody gave a wrong password or code; nothing is written when there is no such account. Takes
   * longer when there is one: not for those who wait for an answer.
   *
   * @param what was wrong
   */
  public void failed(String email, String address, String what) {
    accounts.find(email).ifPresent(account -> failed(account, address, what));
  }

  /** The same where it is known whose account it is. */
  public void failed(Account account, String address, String what) {
    log.writeUnlessMany(
        act(Actor.STRANGER, AuditAction.SIGN_IN_FAILED, account, what + ", " + from(address)),
        MOST_FAILED_IN_AN_HOUR);
  }

  private static AuditLog.Act act(Actor actor, AuditAction action, Account account, String detail) {
    return new AuditLog.Act(actor, action, AuditSubject.account(account.id()), null, detail);
  }

  private static String from(String address) {
    return "from " + ClientAddress.of(address).shortened();
  }
}
