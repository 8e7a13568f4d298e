package org.saola.site;

import org.saola.api.redlist4.document.Era;

/**
 * What the APIs offer beyond what they always do.
 *
 * @param redListEra how the wire of the Red List looks
 * @param v3 whether there is the Red List API v3 too, which takes tokens from URLs
 * @param releaseParameter whether requests of both original APIs may choose among releases
 * @param peers whether whole releases are handed out to servers that mirror this one
 * @param originalErrors whether Species+ and the Red List API v3 fail as their originals do
 */
public record ServedApis(
    Era redListEra, boolean v3, boolean releaseParameter, boolean peers, boolean originalErrors) {
  /** The wire of today. */
  static final ServedApis PLAIN = new ServedApis(Era.E4, false, false, false);

  /** Errors in the words of this server. */
  public ServedApis(Era redListEra, boolean v3, boolean releaseParameter, boolean peers) {
    this(redListEra, v3, releaseParameter, peers, false);
  }
}
