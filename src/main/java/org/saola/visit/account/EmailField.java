package org.saola.visit.account;

import java.util.Optional;
import org.saola.access.EmailAddress;
import org.saola.visit.Entries;
import org.saola.visit.Visit;

/** The part of forms in which people type an e-mail address. */
public final class EmailField {
  /** Its name. */
  public static final String NAME = "email";

  private EmailField() {}

  /** The address in its one spelling; empty when it is none, which is noted then. */
  public static Optional<String> read(Visit visit, Entries entries) {
    var email = EmailAddress.find(visit.form().text(NAME));
    if (email.isEmpty()) {
      entries.refuse(NAME, visit.say("problem.email"));
    }
    return email;
  }
}
