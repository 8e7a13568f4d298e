package org.saola.publish.source;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.InputFile;
import org.saola.ingest.redlist.ReasonsTable;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;

/**
 * Keeps why categories changed.
 *
 * @param snapshot of the release that brought the changes
 */
public record ReasonsImport(Database database, RedListSnapshot snapshot) {
  /**
   * For a release of a dataset.
   *
   * @param release its label or number; null for the current one
   * @throws Refused if there is none
   */
  public static ReasonsImport into(Database database, Dataset dataset, @Nullable String release) {
    var snapshots = database.redList(dataset);
    if (release != null) {
      return new ReasonsImport(
          database,
          snapshots
              .find(release)
              .orElseThrow(() ->
                  new Refused(
                      "release %s of %s is not there; see saola releases"
                          .formatted(release, dataset.id()))));
    }
    var _ = snapshots.refresh();
    return new ReasonsImport(
        database,
        snapshots
            .current()
            .orElseThrow(() -> new Refused("there is no Red List yet; import one first")));
  }

  /**
   * Reads a table and keeps what it says.
   *
   * @param replace whether reasons with years that were there before are forgotten
   */
  public ReasonsTable.Reasons run(InputFile table, boolean replace) {
    var reasons = ReasonsTable.read(table, this::bearers);
    database.changes().reasons().put(snapshot.release().id(), reasons.ofRelease());
    if (replace || !reasons.dated().isEmpty()) {
      database.changes().overlay().keep(snapshot.release().dataset(), reasons.dated(), replace);
    }
    return reasons;
  }

  /** Of several taxa with one name those that were given up are not meant. */
  private int[] bearers(String taxon) {
    if (taxon.matches("\\d{1,9}")) {
      var sisId = Integer.parseInt(taxon);
      return snapshot.taxon(sisId).isPresent() ? new int[] {sisId} : new int[0];
    }
    var all = snapshot.exactNames().bearers(taxon);
    var current = IntStream.of(all).filter(snapshot::hasLatest).toArray();
    return current.length == 0 ? all : current;
  }
}
