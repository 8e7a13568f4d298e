package org.saola.visit.account;

import org.saola.store.accounts.AccessStore;
import org.saola.visit.Entries;
import org.saola.visit.Visit;

/** Asks again for the password, so that a browser left open is not enough. */
public final class CurrentPassword {
  private static final String FIELD = "password";

  private CurrentPassword() {}

  /** Whether it was given; if not, that is noted. Failures count as those of signing in do. */
  public static boolean isGiven(Visit visit, AccessStore access, Entries entries) {
    var email = visit.account().email();
    var address = visit.request().clientAddress();
    var locked = access.signInAttempts().begin(email, address);
    if (locked.isPresent()) {
      entries.lock(FIELD, visit.words(), locked.get());
      return false;
    }
    if (access.accounts().authenticate(email, visit.form().exact(FIELD)).isEmpty()) {
      access.signInRecord().failed(visit.account(), address, "wrong password");
      entries.refuse(FIELD, visit.say("problem.not-your-password"));
      return false;
    }
    access.signInAttempts().passwordWasRight(email, address); // a code may still be asked for
    return true;
  }
}
