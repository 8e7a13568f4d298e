package org.saola.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.check.ListCheck.Side;
import org.saola.redlist.CodeLists;
import org.saola.store.Database;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.NameLookup;
import org.saola.store.names.Names;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.names.NamesNotReady;
import org.saola.store.names.ReleaseNames;
import org.saola.store.release.ReleaseDays;
import org.saola.store.release.Snapshot;

/**
 * What lists are checked against.
 *
 * @param datasets one of each kind
 */
public record CheckSources(
    Database database,
    Names names,
    UsualDatasets datasets,
    Crosswalks crosswalks,
    CodeLists codeLists,
    ReleaseDays days) {

  /** The same with other datasets. */
  public CheckSources against(UsualDatasets chosen) {
    return new CheckSources(database, names, chosen, crosswalks, codeLists, days);
  }

  /** A check against what is served now. */
  ListCheck check(ListColumns columns, CheckOptions options) {
    return new ListCheck(columns, options, crosswalks, cites(), iucn());
  }

  private @Nullable Side<LawFacts> cites() {
    var dataset = datasets.speciesPlus();
    var own = names.of(dataset);
    var snapshot = database.speciesPlus(dataset).current();
    return own.isEmpty() || snapshot.isEmpty()
        ? null
        : new Side<>(
            of(own.get(), snapshot.get()),
            NameLookup.in(names, List.of(dataset)),
            new LawFacts(snapshot.get(), days),
            new FactCache());
  }

  private @Nullable Side<RedListFacts> iucn() {
    var dataset = datasets.redList();
    var own = names.of(dataset);
    var snapshot = database.redList(dataset).current();
    return own.isEmpty() || snapshot.isEmpty()
        ? null
        : new Side<>(
            of(own.get(), snapshot.get()),
            NameLookup.in(names, List.of(dataset)),
            new RedListFacts(snapshot.get(), codeLists, days),
            new FactCache());
  }

  /** Names and data of one release: those of a new one are served before its names are read. */
  private static ReleaseNames of(ReleaseNames names, Snapshot snapshot) {
    if (names.release().id() != snapshot.release().id()) {
      throw new NamesNotReady("the names of " + names.dataset().id());
    }
    return names;
  }
}
