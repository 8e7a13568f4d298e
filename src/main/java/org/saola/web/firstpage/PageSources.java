package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.saola.store.download.Downloads;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * Where pages find what is held.
 *
 * @param speciesPlus the release to show
 * @param redList the release to show
 */
public record PageSources(
    Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus,
    Supplier<Optional<RedListSnapshot>> redList,
    Downloads downloads) {

  /** Whether any of the lists that are served now is a demonstration. */
  public boolean areDemonstration() {
    return releases().stream().anyMatch(Publication::isDemonstration);
  }

  /** The releases that are served now, that of the Red List first. */
  public List<Release> releases() {
    var releases = new ArrayList<Release>();
    redList.get().ifPresent(snapshot -> releases.add(snapshot.release()));
    speciesPlus.get().ifPresent(snapshot -> releases.add(snapshot.release()));
    return releases;
  }
}
