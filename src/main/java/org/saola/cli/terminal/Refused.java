package org.saola.cli.terminal;

import org.saola.access.EmailAddress;

/** A wish that can't be granted; the message says why and what to do instead. Exit code 2. */
public final class Refused extends RuntimeException {
  public Refused(String message) {
    super(message, null, false, false);
  }

  /** The address in its one spelling. */
  public static String unlessEmail(String text) {
    return EmailAddress.find(text)
        .orElseThrow(() ->
            new Refused("--email %s is no e-mail address; like name@example.org".formatted(text)));
  }
}
