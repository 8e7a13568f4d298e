package org.saola.browser;

import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.store.accounts.AccessStore;
import org.saola.store.signup.SignUp;

/** The links that letters would bring. */
final class SentLinks {
  private SentLinks() {}

  static String reset(AccessStore access, String email) {
    var account = access.accounts().find(email).orElseThrow();
    return "/new-password?token=" + access.resetLinks().create(account.id()).text();
  }

  static String signUp(AccessStore access) {
    var profile = new Profile("A", "B", null, Purpose.OTHER, "C");
    var secret = access.signUps().add(new SignUp("signing.up@example.org", profile, "1"));
    return "/confirm-sign-up?token=" + secret.text();
  }

  /** To the address that the holder has. */
  static String address(AccessStore access, String email) {
    var account = access.accounts().find(email).orElseThrow();
    var secret = access.addresses().prepare(account.id(), email);
    return "/account/address/confirm?token=" + secret.text();
  }
}
