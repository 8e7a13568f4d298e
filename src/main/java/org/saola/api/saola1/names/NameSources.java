package org.saola.api.saola1.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.store.names.NameLookup;
import org.saola.store.names.Names;
import org.saola.store.release.Dataset;

/** Where names of one request are looked up, by what the client calls a source. */
final class NameSources {
  private static final String ANY = "any";

  private final Names names;
  private final Map<String, NameLookup> lookups = new ConcurrentHashMap<>();

  NameSources(Names names) {
    this.names = names;
  }

  /**
   * The look-up in a source.
   *
   * @param source {@code cites}, {@code iucn}, the id of a dataset, or {@code any}, which is also
   *     meant by an empty one: both usual datasets
   * @throws Problem if there is none, or it has no release
   */
  NameLookup of(String source) {
    return lookups.computeIfAbsent(source, this::find);
  }

  private NameLookup find(String source) {
    var lookup = NameLookup.in(names, datasets(source));
    if (lookup.isEmpty()) {
      throw source.isEmpty() || source.equals(ANY)
          ? Problem.of(Problem.Kind.NO_DATA, "no-data.any")
          : Problem.noData(Parameters.shown(source));
    }
    return lookup;
  }

  private List<Dataset> datasets(String source) {
    var usual = names.usual();
    return switch (source) {
      case "", ANY -> List.of(usual.speciesPlus(), usual.redList());
      case "cites" -> List.of(usual.speciesPlus());
      case "iucn" -> List.of(usual.redList());
      default -> List.of(named(source));
    };
  }

  private Dataset named(String id) {
    return names.datasets().stream()
        .filter(dataset -> dataset.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("value.none", "source", Parameters.shown(id), all()));
  }

  private String all() {
    var all = new ArrayList<>(List.of(ANY, "cites", "iucn"));
    all.addAll(names.datasets().stream().map(Dataset::id).toList());
    return all.stream().collect(Collectors.joining(", "));
  }
}
