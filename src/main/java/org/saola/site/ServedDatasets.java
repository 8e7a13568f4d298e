package org.saola.site;

import java.util.List;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.release.Dataset;

/**
 * The datasets that pages and APIs are about when nobody names another one.
 *
 * @param speciesPlus what {@code /api/v1} answers from
 * @param redList what {@code /api/v4} answers from
 */
public record ServedDatasets(Dataset speciesPlus, Dataset redList) {
  /** Those that are there from the beginning. */
  public static final ServedDatasets FIRST =
      new ServedDatasets(Dataset.SPECIES_PLUS, Dataset.RED_LIST);

  /** The same for names. */
  UsualDatasets usual() {
    return new UsualDatasets(speciesPlus, redList);
  }

  /** Both. */
  public List<Dataset> all() {
    return List.of(speciesPlus, redList);
  }
}
