package org.saola.access;

import java.time.Instant;

/** Which terms of use a holder accepted, and when. */
public record TermsAcceptance(String version, Instant at) {

  /** The version of the terms of use that are in force unless the operator has others. */
  public static final String CURRENT_VERSION = "2026-11-21";
}
