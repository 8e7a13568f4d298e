package org.saola.api.saola1.releases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.store.Releases;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * Releases by the names that users give them. Where nobody names a dataset, those are meant that
 * are there from the beginning. Waits for the database.
 */
public final class NamedReleases {
  /** The parameters that name a dataset; {@code source} is the older word. */
  static final List<String> PARAMETERS = List.of("dataset", "source");

  private final Releases releases;
  private final Supplier<List<Dataset>> datasets;

  public NamedReleases(Releases releases, Supplier<List<Dataset>> datasets) {
    this.releases = releases;
    this.datasets = datasets;
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
                "%s=%s is no dataset; there is %s"
                    .formatted(
                        parameter,
                        Parameters.shown(name),
                        all.stream().map(Dataset::id).collect(Collectors.joining(", ")))));
  }

  /** What to add to an address so that it is about a dataset. */
  static String query(Dataset dataset) {
    return (Dataset.FIRST.contains(dataset) ? "source=" : "dataset=") + dataset.id();
  }

  /** All releases of a dataset, newest first. */
  List<Release> of(Optional<Dataset> dataset) {
    var wanted = dataset.map(List::of).orElse(Dataset.FIRST);
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
      throw Problem.notFound(
          "there is no release %s%s; see %s"
              .formatted(
                  Parameters.shown(name),
                  dataset.map(one -> " of " + one.id()).orElse(""),
                  "/api/saola/v1/releases"));
    }
    if (found.size() > 1) {
      throw Problem.badRequest(
          "release %s is one of %s; say which with source=red_list or source=species_plus"
              .formatted(
                  name,
                  found.stream()
                      .map(release -> release.dataset().id())
                      .collect(Collectors.joining(" and one of "))));
    }
    return found.getFirst();
  }

  /** At most one for each dataset. */
  List<Release> found(Optional<Dataset> dataset, String name) {
    return dataset.map(List::of).orElse(Dataset.FIRST).stream()
        .flatMap(one -> releases.find(one, name).stream())
        .toList();
  }
}
