package org.saola.cites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saola.trade.TradeScope;

/**
 * A recommendation to suspend trade.
 *
 * @param taxonConceptId null = all taxa of the country
 * @param geoEntityId null = no country
 * @param appliesToImport whether imports into the country are meant, not exports from it; null =
 *     the source does not tell
 * @param startNotificationId the event it began with; without a suspension notification it is not
 *     shown
 * @param endDate the first day on which it no longer held; null = open, or the source does not tell
 * @param endNotificationId the event it ended with
 * @param scope which trade it is about, where the source tells that apart from its notes
 */
public record Suspension(
    int id,
    @Nullable Integer taxonConceptId,
    @Nullable Integer geoEntityId,
    @Nullable String notes,
    @Nullable LocalDate startDate,
    boolean current,
    @Nullable Boolean appliesToImport,
    @Nullable Integer startNotificationId,
    @Nullable LocalDate endDate,
    @Nullable Integer endNotificationId,
    TradeScope scope) {

  /** One of which the source tells neither an end nor a scope. */
  public Suspension(
      int id,
      @Nullable Integer taxonConceptId,
      @Nullable Integer geoEntityId,
      @Nullable String notes,
      @Nullable LocalDate startDate,
      boolean current,
      @Nullable Boolean appliesToImport,
      @Nullable Integer startNotificationId) {
    this(
        id,
        taxonConceptId,
        geoEntityId,
        notes,
        startDate,
        current,
        appliesToImport,
        startNotificationId,
        null,
        null,
        TradeScope.ANY);
  }
}
