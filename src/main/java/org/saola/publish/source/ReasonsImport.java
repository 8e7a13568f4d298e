package org.saola.publish.source;

import java.util.OptionalInt;
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
    var reasons = ReasonsTable.read(table, this::sisOf);
    database.changes().reasons().put(snapshot.release().id(), reasons.ofRelease());
    if (replace || !reasons.dated().isEmpty()) {
      database.changes().overlay().keep(snapshot.release().dataset(), reasons.dated(), replace);
    }
    return reasons;
  }

  private OptionalInt sisOf(String taxon) {
    if (taxon.matches("\\d{1,9}")) {
      var sisId = Integer.parseInt(taxon);
      return snapshot.taxon(sisId).isPresent() ? OptionalInt.of(sisId) : OptionalInt.empty();
    }
    var names = taxon.split(" +", 2);
    return names.length == 2 ? snapshot.sisOf(names[0], names[1], null, null) : OptionalInt.empty();
  }
}
