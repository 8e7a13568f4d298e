package org.saola.visit.account;

import org.jspecify.annotations.Nullable;
import org.saola.access.Password;
import org.saola.visit.Entries;
import org.saola.visit.Visit;

/** The part of forms in which people choose a password. */
public final class NewPassword {
  static final String PASSWORD = "new_password";
  private static final String REPEATED = "new_password_again";

  private NewPassword() {}

  /** The password that was chosen; null when something is wrong with it, which is noted then. */
  public static @Nullable String read(Visit visit, String email, Entries entries) {
    var form = visit.form();
    var password = form.exact(PASSWORD);
    var problem = Password.problem(password, email);
    if (problem.isPresent()) {
      entries.refuse(PASSWORD, visit.say("problem.password." + problem.get().code()));
      return null;
    }
    if (!password.equals(form.exact(REPEATED))) {
      entries.refuse(REPEATED, visit.say("problem.not-same-password"));
      return null;
    }
    return password;
  }
}
