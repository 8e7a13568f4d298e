package org.saola.places;

import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;

/**
 * A country, territory or region.
 *
 * @param isoCode2 ISO 3166-1 alpha-2; null for regions
 * @param type {@code COUNTRY}, {@code TERRITORY}, {@code REGION}, …
 */
public record GeoEntity(int id, @Nullable String isoCode2, String type, Translation name) {}
