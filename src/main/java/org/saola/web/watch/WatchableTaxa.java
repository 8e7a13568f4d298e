package org.saola.web.watch;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.search.Entry;
import org.saola.taxonomy.search.Hit;

/** Finds the taxa of the usual datasets that somebody means, by a key or by one of their names. */
public final class WatchableTaxa {
  private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9-]*):([0-9]{1,9})");

  private final Names names;

  public WatchableTaxa(Names names) {
    this.names = names;
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
    var key = KEY.matcher(asked);
    return key.matches()
        ? usual()
            .filter(dataset -> names.usual().prefix(dataset).equals(key.group(1)))
            .flatMap(dataset -> names.of(dataset).stream())
            .flatMap(all -> all.find(Integer.parseInt(key.group(2))).stream())
            .flatMap(this::watchable)
            .toList()
        : named(asked);
  }

  private Stream<Dataset> usual() {
    return Stream.of(names.usual().speciesPlus(), names.usual().redList());
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
    var key = KEY.matcher(taxon.id());
    return key.matches()
        ? usual()
            .filter(dataset -> names.usual().prefix(dataset).equals(key.group(1)))
            .map(dataset ->
                new Watchable(dataset, Integer.parseInt(key.group(2)), taxon.accepted().name()))
        : Stream.empty();
  }
}
