package org.saola.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, notification or regulation.
 *
 * @param endDate regulations only: the day after the last day of validity; null = open
 * @param url null or empty when unknown; the two are told apart on the wire
 */
public record Event(
    int id,
    Type type,
    String name,
    @Nullable LocalDate effectiveAt,
    @Nullable LocalDate endDate,
    boolean current,
    @Nullable String url) {

  /** Kinds of events; spelled as the data package spells them. */
  public enum Type {
    CITES_COP("CitesCop"),
    CITES_SUSPENSION_NOTIFICATION("CitesSuspensionNotification"),
    EU_REGULATION("EuRegulation"),
    EU_SUSPENSION_REGULATION("EuSuspensionRegulation"),
    EU_COUNCIL_REGULATION("EuCouncilRegulation"),
    EU_IMPLEMENTING_REGULATION("EuImplementingRegulation"),
    EC_SRG("EcSrg");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
