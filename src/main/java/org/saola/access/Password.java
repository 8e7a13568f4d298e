package org.saola.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be a password: 8 to 128 characters of any script that are not soon guessed. */
public final class Password {
  static final int SHORTEST = 8;
  static final int LONGEST = 128;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  private Password() {}

  /** What speaks against a password for the account with this address; empty if nothing does. */
  public static Optional<PasswordProblem> problem(String password, String email) {
    if (length(password) > LONGEST) {
      return Optional.of(PasswordProblem.TOO_LONG);
    }
    var compared = compared(password);
    if (length(compared) < SHORTEST) {
      return Optional.of(PasswordProblem.TOO_SHORT);
    }
    var address = compared(email);
    if (compared.equals(address)) {
      return Optional.of(PasswordProblem.SAME_AS_EMAIL);
    }
    return PasswordStrength.isSoonGuessed(compared, address)
        ? Optional.of(PasswordProblem.SOON_GUESSED)
        : Optional.empty();
  }

  /** In characters, however they are stored. */
  static int length(String password) {
    return password.codePointCount(0, password.length());
  }

  /** As it is compared: how letters are composed, case and blanks around make no other password. */
  private static String compared(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return UNSEEN.matcher(composed).replaceAll("").strip().toLowerCase(Locale.ROOT);
  }
}
