package org.saola.visit.job;

import java.util.List;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.visit.Viewer;

/** The page of all releases, by dataset. */
public record ReleasesView(Viewer viewer, List<OfDataset> datasets) {

  /**
   * The releases of one dataset.
   *
   * @param releases newest first, also those whose data are gone
   */
  public record OfDataset(Dataset dataset, List<Release> releases) {}

  /** Whether it can be served again, or removed. */
  public static boolean isKept(Release release) {
    return release.state() == Release.State.SUPERSEDED;
  }
}
