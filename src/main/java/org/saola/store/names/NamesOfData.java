package org.saola.store.names;

import java.time.Duration;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.release.Dataset;

/** Reads the names of what would be served. */
public final class NamesOfData {
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(1);

  private NamesOfData() {}

  /**
   * The names of all datasets.
   *
   * @throws Refused if there are no data at all
   */
  public static Names of(Database database) {
    for (var dataset : database.datasets().list()) {
      var _ =
          switch (dataset.kind()) {
            case SPECIES_PLUS -> database.speciesPlus(dataset).refresh();
            case RED_LIST -> database.redList(dataset).refresh();
          };
    }
    boolean empty =
        Dataset.FIRST.stream().allMatch(each -> database.releases().findCurrent(each).isEmpty());
    if (empty) {
      throw new Refused("there are no data yet; bring some in with: saola import PATH");
    }
    return new Names(database, Names.UsualDatasets.FIRST, AS_LONG_AS_IT_TAKES);
  }
}
