package org.saola.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may ask.
 *
 * @param email tells accounts apart; without blanks around it, in lower case
 * @param purpose what the data are used for, in the holder's words; null when not given
 */
public record Account(String email, @Nullable String purpose, Role role) {

  public Account {
    email = email.strip().toLowerCase(Locale.ROOT);
  }
}
