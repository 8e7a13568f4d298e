package org.saola.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How e-mail addresses are spelled here: without blanks around them, in lower case. */
public final class EmailAddress {
  private static final int LONGEST = 254;

  // what could end the field of a mail, begin a second address, or can't be seen (such as what
  // turns the direction of writing) is in no address people use
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^@\\s\\p{C}\\p{Z}<>()\\[\\],;:\"\\\\]+@[^@\\s\\p{C}\\p{Z}<>()\\[\\],;:\"\\\\]+");

  private EmailAddress() {}

  /** The address in its one spelling; empty if it is none. */
  public static Optional<String> find(String text) {
    var address = text.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && SHAPE.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }
}
