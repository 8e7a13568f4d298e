package org.saola.cites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation to suspend trade.
 *
 * @param taxonConceptId null = all taxa of the country
 * @param geoEntityId null = no country
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
    boolean appliesToImport,
    @Nullable Integer startNotificationId) {}
