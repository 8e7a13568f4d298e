package org.saola.eu;

import org.saola.listing.Event;

/** How decisions name the events they start with (contract 5.8). */
public final class StartEvents {
  private StartEvents() {}

  /** Meetings of the Scientific Review Group are marked as such: {@code SRG 71 Soc}. */
  public static String name(Event event) {
    return event.type() == Event.Type.EC_SRG ? event.name() + " Soc" : event.name();
  }
}
