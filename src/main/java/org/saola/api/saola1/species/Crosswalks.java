package org.saola.api.saola1.species;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;

/** How the taxa of the datasets of one kind relate to those of the other. */
@FunctionalInterface
public interface Crosswalks {
  /** Of which none was made. */
  Crosswalks NONE = (_, _) -> null;

  /**
   * The links of a taxon to the taxa of another dataset, best first.
   *
   * @return null when the two datasets were not related
   */
  @Nullable List<CrosswalkRow> of(SpeciesKey key, Dataset other);
}
