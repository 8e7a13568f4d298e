package org.saola.web.legal;

import java.time.InstantSource;
import java.util.List;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.web.firstpage.PageSources;
import org.saola.web.page.UtcTime;

/** How to cite what is served now, read today. */
public final class Citations {
  private final PageSources sources;
  private final InstantSource clock;

  public Citations(PageSources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** One for each release that is served. */
  public List<Citation> current() {
    var today = UtcTime.day(clock.instant());
    return sources.releases().stream().map(release -> Citation.of(release, today)).toList();
  }

  /** The lists that are served now. */
  public List<Dataset> lists() {
    return sources.releases().stream().map(Release::dataset).toList();
  }
}
