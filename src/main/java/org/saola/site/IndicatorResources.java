package org.saola.site;

import java.time.Clock;
import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.indicators.Indicators;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.store.Database;

/** What the server's own API has of indicators. */
public final class IndicatorResources {
  private IndicatorResources() {}

  /** Of the datasets that are served. */
  public static List<Resource> of(Database database, ServedDatasets datasets, Clock clock) {
    var redList = TaxonResources.datasets(database, datasets).redList();
    return Indicators.resources(redList, database.changes().overlay()::of, new AnswerOrigin(clock));
  }
}
