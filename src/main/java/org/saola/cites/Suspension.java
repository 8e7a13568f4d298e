package org.saola.cites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation to suspend trade.
 *
 * @param taxonConceptId null = all taxa of the country
 * @param geoEntityId null = no country
 * @param appliesToImport whether imports into the country are meant, not exports from it; null =
 *     the source does not tell
 * @param startNotificationId the event it began with; without a suspension notification it is not
 *     shown
 */
public record Suspension(
    int id,
    @Nullable Integer taxonConceptId,
    @Nullable Integer geoEntityId,
    @Nullable String notes,
    @Nullable LocalDate startDate,
    boolean current,
    @Nullable Boolean appliesToImport,
    @Nullable Integer startNotificationId) {}
