package org.saola.web.firstpage;

import org.jspecify.annotations.Nullable;

/** What is served now; taxa to show are chosen once for each release. */
public final class CurrentReleases {
  private final PageSources sources;
  private volatile @Nullable ServedReleases served;

  public CurrentReleases(PageSources sources) {
    this.sources = sources;
  }

  PageSources sources() {
    return sources;
  }

  ServedReleases now() {
    var speciesPlus = sources.speciesPlus().get().orElse(null);
    var redList = sources.redList().get().orElse(null);
    var known = served;
    if (known == null || !known.are(speciesPlus, redList)) {
      known = ServedReleases.of(speciesPlus, redList);
      served = known;
    }
    return known;
  }
}
