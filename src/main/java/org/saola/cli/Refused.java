package org.saola.cli;

/** A wish that can't be granted; the message says why and what to do instead. Exit code 2. */
final class Refused extends RuntimeException {
  Refused(String message) {
    super(message, null, false, false);
  }
}
