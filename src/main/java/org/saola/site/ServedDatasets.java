package org.saola.site;

import java.util.List;
import org.saola.store.Database;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.release.Dataset;
import org.saola.store.sql.DatabaseException;

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

  /**
   * Those with these ids.
   *
   * @throws DatabaseException if there is none with an id, or it is of another kind
   */
  public static ServedDatasets of(Database database, String speciesPlus, String redList) {
    return new ServedDatasets(
        get(database, speciesPlus, Dataset.Kind.SPECIES_PLUS),
        get(database, redList, Dataset.Kind.RED_LIST));
  }

  private static Dataset get(Database database, String id, Dataset.Kind kind) {
    var dataset = database.datasets().get(id);
    if (dataset.kind() != kind) {
      throw new DatabaseException(
          "dataset %s is of the kind %s and can't be served as %s"
              .formatted(id, dataset.kind().code(), kind.code()),
          null);
    }
    return dataset;
  }

  /** The same for names. */
  UsualDatasets usual() {
    return new UsualDatasets(speciesPlus, redList);
  }

  List<Dataset> all() {
    return List.of(speciesPlus, redList);
  }
}
