package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.saola.store.download.Downloads;
import org.saola.store.names.Crosswalks;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.CrosswalkRow.Carry;

/**
 * Where pages find what is served.
 *
 * @param speciesPlus the release to show
 * @param redList the release to show
 * @param crosswalks how the taxa of both relate
 */
public record PageSources(
    Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus,
    Supplier<Optional<RedListSnapshot>> redList,
    Downloads downloads,
    Crosswalks crosswalks) {

  /**
   * Whether the category of a taxon of the Red List is one of a taxon of Species+, too; false while
   * the crosswalk is being made.
   */
  boolean carries(int conceptId, int sisId) {
    var law = speciesPlus.get().orElse(null);
    var list = redList.get().orElse(null);
    if (law == null || list == null) {
      return false;
    }
    var rows = crosswalks.of(law.release(), conceptId, list.release());
    return rows != null
        && rows.stream()
            .filter(row -> row.category() == Carry.YES)
            .anyMatch(row -> row.redList().id().endsWith(":" + sisId));
  }

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
