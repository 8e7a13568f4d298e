package org.saola.cli;

import org.saola.access.EmailAddress;

/** A wish that can't be granted; the message says why and what to do instead. Exit code 2. */
final class Refused extends RuntimeException {
  Refused(String message) {
    super(message, null, false, false);
  }

  /** The address in its one spelling. */
  static String unlessEmail(String text) {
    return EmailAddress.find(text)
        .orElseThrow(() ->
            new Refused("--email %s is no e-mail address; like name@example.org".formatted(text)));
  }
}
