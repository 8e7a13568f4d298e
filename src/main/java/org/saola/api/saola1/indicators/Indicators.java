package org.saola.api.saola1.indicators;

import java.util.List;
import java.util.function.Function;
import org.saola.api.saola1.indicators.cites.ListedNames;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.store.overlay.DatedReason;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;

/** All that there is of indicators. */
public final class Indicators {
  private Indicators() {}

  /**
   * Those of groups.
   *
   * @param reasons of changes of categories in a dataset; may block
   * @param cites what it says of species
   */
  public static IndicatorResource groups(
      ReadableDatasets<RedListSnapshot> redList,
      Function<Dataset, List<DatedReason>> reasons,
      ListedNames.Source cites,
      AnswerOrigin origin) {
    Function<Dataset, GenuineOverlay> overlays =
        dataset -> GenuineOverlay.of(reasons.apply(dataset));
    List<Indicator> all =
        List.of(
            new RedListIndexIndicator(overlays),
            new SeriesIndicator(overlays),
            new NationalIndicator(overlays),
            new ProportionIndicator(),
            new TransitionsIndicator(redList, overlays),
            new LagIndicator(cites),
            new GapIndicator(cites));
    return new IndicatorResource(all, redList, origin);
  }
}
