package org.saola.visit.watch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saola.species.SpeciesDatasets;
import org.saola.species.SpeciesKey;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.search.Entry;
import org.saola.taxonomy.search.Hit;

/** Finds the taxa of the usual datasets that somebody means, by a key or by one of their names. */
public final class WatchableTaxa {
  private final Names names;
  private final SpeciesDatasets datasets;

  public WatchableTaxa(Names names, SpeciesDatasets datasets) {
    this.names = names;
    this.datasets = datasets;
  }

  /** A taxon that can be followed. */
  record Watchable(Dataset dataset, int taxon, String name) {}

  /**
   * What is meant; nothing when it is not known.
   *
   * @param asked such as {@code cites:4521}, or a name exactly as it is written
   * @throws NamesNotReady if the names are still being read
   */
  List<Watchable> find(String asked) {
    return SpeciesKey.parse(asked, datasets)
        .map(key -> keyed(key).toList())
        .orElseGet(() -> named(asked));
  }

  private Stream<Watchable> keyed(SpeciesKey key) {
    return isUsual(key.dataset())
        ? names.of(key.dataset()).flatMap(all -> all.find(key.id())).stream()
            .flatMap(this::watchable)
        : Stream.empty();
  }

  private boolean isUsual(Dataset dataset) {
    return dataset.equals(names.usual().speciesPlus()) || dataset.equals(names.usual().redList());
  }

  /** All taxa of the first that is named exactly so. */
  private List<Watchable> named(String name) {
    return names.search().search(name, Map.of()).page(0, 1).stream()
        .filter(hit -> hit.how() == Hit.How.EXACT)
        .map(Hit::entry)
        .map(Entry::taxa)
        .flatMap(List::stream)
        .flatMap(this::watchable)
        .toList();
  }

  private Stream<Watchable> watchable(SourceTaxon taxon) {
    return SpeciesKey.parse(taxon.id(), datasets).stream()
        .map(key -> new Watchable(key.dataset(), key.id(), taxon.accepted().name()));
  }
}
