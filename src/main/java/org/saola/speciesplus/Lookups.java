package org.saola.speciesplus;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;
import org.saola.listing.Event;
import org.saola.places.GeoEntity;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.trade.TradeCode;

/** Places, codes and events by id, as answers name them. */
final class Lookups {
  private static final Place NOWHERE = new Place(null, Translation.NONE, null);

  private final Map<Integer, GeoEntity> geoEntities;
  private final Map<Integer, TradeCode> tradeCodes;
  private final Map<Integer, Event> events;

  Lookups(PrimaryRecords records) {
    geoEntities = ById.index(records.geoEntities(), GeoEntity::id);
    tradeCodes = ById.index(records.tradeCodes(), TradeCode::id);
    events = ById.index(records.events(), Event::id);
  }

  /** All null when there is no id. */
  Place place(@Nullable Integer id) {
    var geoEntity = ById.find(geoEntities, id);
    return geoEntity == null
        ? NOWHERE
        : new Place(geoEntity.isoCode2(), geoEntity.name(), geoEntity.type());
  }

  @Nullable Code code(@Nullable Integer id) {
    var code = ById.find(tradeCodes, id);
    return code == null ? null : new Code(code.code(), code.name());
  }

  @Nullable Event event(@Nullable Integer id) {
    return ById.find(events, id);
  }

  Map<Integer, Event> events() {
    return events;
  }
}
