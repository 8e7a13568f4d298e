package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.saola.store.download.Downloads;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * Where pages find what is held.
 *
 * @param speciesPlus the release to show
 * @param redList the release to show
 */
public record HeldSources(
    Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus,
    Supplier<Optional<RedListSnapshot>> redList,
    Downloads downloads) {

  /** The releases that are served now, that of the Red List first. */
  public List<Release> releases() {
    var releases = new ArrayList<Release>();
    redList.get().ifPresent(snapshot -> releases.add(snapshot.release()));
    speciesPlus.get().ifPresent(snapshot -> releases.add(snapshot.release()));
    return releases;
  }
}
