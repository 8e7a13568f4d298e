package org.saola.visit;

import org.saola.access.Account;
import org.saola.access.Role;

/** Whom a page is for. */
public enum Audience {
  EVERYBODY,
  /** Those who are signed in, however their account stands. */
  HOLDERS,
  /** To others there is no such page. */
  ADMINISTRATORS;

  boolean includes(Account account) {
    return this != ADMINISTRATORS || isAdministrator(account);
  }

  /** Whether an account may administer; a suspended one may not. */
  static boolean isAdministrator(Account account) {
    return account.role() == Role.ADMIN && account.standing().mayAsk();
  }
}
