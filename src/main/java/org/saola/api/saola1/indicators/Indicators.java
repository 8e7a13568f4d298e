package org.saola.api.saola1.indicators;

import java.util.List;
import java.util.function.Function;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.indicators.compute.CalculatorResource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.store.overlay.DatedReason;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;

/** All that there is of indicators. */
public final class Indicators {
  private Indicators() {}

  /**
   * The resources.
   *
   * @param reasons of changes of categories in a dataset; may block
   */
  public static List<Resource> resources(
      ReadableDatasets<RedListSnapshot> redList,
      Function<Dataset, List<DatedReason>> reasons,
      AnswerOrigin origin) {
    Function<Dataset, GenuineOverlay> overlays =
        dataset -> GenuineOverlay.of(reasons.apply(dataset));
    List<Indicator> all = List.of(new RedListIndexIndicator(overlays), new ProportionIndicator());
    return List.of(new CalculatorResource(), new IndicatorResource(all, redList, origin));
  }
}
