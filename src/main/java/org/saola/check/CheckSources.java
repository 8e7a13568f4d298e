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
import org.saola.store.release.ReleaseDays;

/**
 * What lists are checked against.
 *
 * @param datasets one of each kind
 * @param facts what checks against these found lately
 */
public record CheckSources(
    Database database,
    Names names,
    UsualDatasets datasets,
    Crosswalks crosswalks,
    CodeLists codeLists,
    ReleaseDays days,
    FactCache facts) {

  /** The same with other datasets. */
  public CheckSources against(UsualDatasets chosen) {
    return new CheckSources(database, names, chosen, crosswalks, codeLists, days, facts);
  }

  /** A check against what is served now. */
  ListCheck check(ListColumns columns, CheckOptions options) {
    var related = crosswalks.now(datasets.speciesPlus(), datasets.redList());
    return new ListCheck(columns, options, related, cites(), iucn());
  }

  private @Nullable Side<LawFacts> cites() {
    var dataset = datasets.speciesPlus();
    return database
        .speciesPlus(dataset)
        .current()
        .flatMap(snapshot ->
            names
                .of(snapshot.release())
                .map(own ->
                    new Side<>(
                        own,
                        NameLookup.in(names, List.of(dataset)),
                        new LawFacts(snapshot, days),
                        facts.of(snapshot))))
        .orElse(null);
  }

  private @Nullable Side<RedListFacts> iucn() {
    var dataset = datasets.redList();
    return database
        .redList(dataset)
        .current()
        .flatMap(snapshot ->
            names
                .of(snapshot.release())
                .map(own ->
                    new Side<>(
                        own,
                        NameLookup.in(names, List.of(dataset)),
                        new RedListFacts(snapshot, codeLists, days),
                        facts.of(snapshot))))
        .orElse(null);
  }
}
