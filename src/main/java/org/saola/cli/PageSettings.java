package org.saola.cli;

import org.jspecify.annotations.Nullable;
import org.saola.web.legal.Terms;

/**
 * What the operator chose that pages show or obey.
 *
 * @param open whether everybody may read without a token
 * @param contact whom to write to; null when not told
 * @param terms the terms of use of this server
 * @param usageDays how long single requests are kept, in days
 */
record PageSettings(boolean open, @Nullable String contact, Terms terms, long usageDays) {
  private static final long USAGE_DAYS = 90;

  /** The settings of a server that was told nothing but whether it is open. */
  static PageSettings of(boolean open) {
    return new PageSettings(open, null, Terms.builtIn(), USAGE_DAYS);
  }
}
