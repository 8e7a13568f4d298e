package org.saola.api.saola1.indicators.compute;

import org.saola.indicators.listing.LagSummary;
import org.saola.indicators.listing.ListingLag;
import org.saola.indicators.listing.ListingLag.Status;
import tools.jackson.databind.node.ObjectNode;

/** Lags as answers write them. */
public final class LagDocument {
  private LagDocument() {}

  public static void write(ObjectNode out, ListingLag lag) {
    out.put("status", lag.status().code())
        .put("lag", lag.lag())
        .put("censored_at", lag.censoredAt())
        .put("first_threatened_year", lag.threatened())
        .put("listing_year", lag.listed());
  }

  public static void write(ObjectNode out, LagSummary summary) {
    out.put("species", summary.species());
    for (var status : Status.values()) {
      out.put(status.code(), summary.of(status));
    }
    out.put("mean_after", summary.meanAfter())
        .put("mean_first", summary.meanFirst())
        .put("mean_censored", summary.meanCensored())
        .put("km_median", summary.median())
        .put("km_at_last_event", summary.waitingAtLastListing());
  }
}
