package org.saola.api.saola1.releases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.message.Message;
import org.saola.store.Releases;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/** Releases by the names that users give them. Waits for the database. */
public final class NamedReleases {
  /** The parameters that name a dataset; {@code source} is the older word. */
  static final List<String> PARAMETERS = List.of("dataset", "source");

  private final Releases releases;
  private final Supplier<List<Dataset>> datasets;
  private final List<Dataset> usual;

  /**
   * @param datasets all that there are; from memory
   * @param usual those that are meant where none is named
   */
  public NamedReleases(Releases releases, Supplier<List<Dataset>> datasets, List<Dataset> usual) {
    this.releases = releases;
    this.datasets = datasets;
    this.usual = List.copyOf(usual);
  }

  /**
   * The dataset that {@code dataset} or {@code source} names, the first two also as {@code
   * red_list} and {@code species_plus}.
   *
   * @throws Problem if it is none
   */
  public Optional<Dataset> dataset(Parameters parameters) {
    return PARAMETERS.stream()
        .flatMap(name -> parameters.text(name).map(value -> dataset(name, value)).stream())
        .findFirst();
  }

  private Dataset dataset(String parameter, String name) {
    var all = datasets.get();
    return all.stream()
        .filter(dataset ->
            dataset.id().equals(name) || dataset.pathSegment().replace('-', '_').equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "dataset.none",
                parameter,
                Parameters.shown(name),
                all.stream().map(Dataset::id).collect(Collectors.joining(", "))));
  }

  /** The one that was named, or else those that are meant where none is. */
  public List<Dataset> meant(Optional<Dataset> named) {
    return named.map(List::of).orElse(usual);
  }

  /** What to add to an address so that it is about a dataset. */
  static String query(Dataset dataset) {
    return (Dataset.FIRST.contains(dataset) ? "source=" : "dataset=") + dataset.id();
  }

  /** All releases of a dataset, newest first. */
  List<Release> of(Optional<Dataset> dataset) {
    var wanted = meant(dataset);
    return releases.list().stream().filter(release -> wanted.contains(release.dataset())).toList();
  }

  /**
   * The only release of a label or number.
   *
   * @param dataset empty where any may have it
   * @throws Problem if there is none, or one of each dataset
   */
  public Release find(Optional<Dataset> dataset, String name) {
    var found = found(dataset, name);
    if (found.isEmpty()) {
      throw none(dataset, Parameters.shown(name));
    }
    if (found.size() > 1) {
      throw Problem.badRequest(
          "release.ambiguous",
          name,
          joined(found, "", "and-one-of"),
          joined(found, "dataset=", "or"));
    }
    return found.getFirst();
  }

  private static Problem none(Optional<Dataset> dataset, String name) {
    var all = "/api/saola/v1/releases";
    return dataset.isEmpty()
        ? Problem.notFound("release.none", name, all)
        : Problem.notFound("release.none-of", name, dataset.get().id(), all);
  }

  /** Several in one message. */
  private static Message joined(List<Release> found, String before, String key) {
    return found.stream()
        .map(release -> Message.said(before + release.dataset().id()))
        .reduce((one, other) -> Message.of(key, one, other))
        .orElseThrow();
  }

  /** At most one for each dataset. */
  List<Release> found(Optional<Dataset> dataset, String name) {
    return meant(dataset).stream().flatMap(one -> releases.find(one, name).stream()).toList();
  }
}
