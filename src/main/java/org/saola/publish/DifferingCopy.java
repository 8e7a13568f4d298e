package org.saola.publish;

/** Ends the import of a copy that is not the same as the original, before it is published. */
public final class DifferingCopy extends RuntimeException {
  private static final long serialVersionUID = 1;

  DifferingCopy() {
    super("the checksum is another one", null, false, false); // an answer, not a bug
  }
}
