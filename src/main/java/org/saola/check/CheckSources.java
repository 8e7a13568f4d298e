package org.saola.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.check.ListCheck.Side;
import org.saola.redlist.CodeLists;
import org.saola.status.law.LawBook;
import org.saola.store.Database;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.NameLookup;
import org.saola.store.names.Names;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.release.Publication;
import org.saola.store.release.ReleaseDays;
import org.saola.store.release.Snapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * What lists are checked against.
 *
 * @param datasets one of each kind
 * @param law of a release of Species+; empty when it holds no primary records; may block
 * @param facts what checks against these found lately
 */
public record CheckSources(
    Database database,
    Names names,
    UsualDatasets datasets,
    Crosswalks crosswalks,
    CodeLists codeLists,
    ReleaseDays days,
    Function<SpeciesPlusSnapshot, Optional<LawBook>> law,
    FactCache facts) {

  /** The same with other datasets. */
  public CheckSources against(UsualDatasets chosen) {
    return new CheckSources(database, names, chosen, crosswalks, codeLists, days, law, facts);
  }

  /** A check against what is served now. */
  ListCheck check(ListColumns columns, CheckOptions options) {
    var law = cites();
    var assessed = iucn();
    var related =
        law == null || assessed == null
            ? Crosswalks.NONE
            : crosswalks.now(law.names().release(), assessed.names().release());
    return new ListCheck(columns, options, related, law, assessed);
  }

  private @Nullable Side<LawFacts> cites() {
    return side(
        database.speciesPlus(datasets.speciesPlus()).current(),
        snapshot -> new LawFacts(snapshot, days, () -> law.apply(snapshot)));
  }

  private @Nullable Side<RedListFacts> iucn() {
    return side(
        database.redList(datasets.redList()).current(),
        snapshot -> new RedListFacts(snapshot, codeLists, days));
  }

  private <S extends Snapshot, F> @Nullable Side<F> side(Optional<S> served, Function<S, F> told) {
    return served
        .flatMap(snapshot ->
            names
                .of(snapshot.release())
                .map(own ->
                    new Side<>(
                        own,
                        NameLookup.in(names, List.of(snapshot.release().dataset())),
                        told.apply(snapshot),
                        facts.of(snapshot),
                        Objects.requireNonNullElse(Publication.citation(snapshot.release()), ""))))
        .orElse(null);
  }
}
