package org.saola.cites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An export quota as a party published it.
 *
 * @param taxonConceptId null = all taxa of the country
 * @param amount null = a quota without a number; never negative
 * @param unitId a trade code of type unit; null = specimens
 */
public record Quota(
    int id,
    @Nullable Integer taxonConceptId,
    int geoEntityId,
    @Nullable Double amount,
    @Nullable Integer unitId,
    @Nullable String notes,
    @Nullable String url,
    @Nullable LocalDate publicationDate,
    boolean current,
    boolean publicDisplay) {}
