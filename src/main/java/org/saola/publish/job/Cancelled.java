package org.saola.publish.job;

/** Ends a job that nobody wants any more, or whose server stops. */
final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  Cancelled() {
    super("cancelled", null, false, false); // an answer, not a bug: no stack trace
  }
}
