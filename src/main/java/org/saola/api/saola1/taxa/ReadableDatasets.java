package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.store.release.Dataset;

/**
 * The datasets of one kind, and the releases of each that can be read.
 *
 * @param usual the one that is meant when none is named
 * @param known all datasets, of any kind; from memory
 * @param releases those of a dataset
 */
public record ReadableDatasets<S>(
    Dataset usual, Supplier<List<Dataset>> known, Function<Dataset, ReadableReleases<S>> releases) {
  /** The parameter that names a dataset. */
  static final String PARAMETER = "dataset";

  /**
   * The releases of the dataset that was asked for.
   *
   * @throws Problem if there is none of this id, or it is of another kind
   */
  public ReadableReleases<S> chosen(Parameters parameters) {
    return chosen(parameters, PARAMETER);
  }

  /** The same where another parameter names it. */
  public ReadableReleases<S> chosen(Parameters parameters, String parameter) {
    var wanted = parameters.text(parameter);
    return releases.apply(wanted.isEmpty() ? usual : named(parameter, wanted.get()));
  }

  /** The same where one of another kind may be named, and is left to others. */
  public ReadableReleases<S> chosenOrUsual(Parameters parameters) {
    return releases.apply(namedOrUsual(parameters));
  }

  /** The dataset of these. */
  public Dataset namedOrUsual(Parameters parameters) {
    return parameters.text(PARAMETER).flatMap(this::find).orElse(usual);
  }

  private Dataset named(String parameter, String id) {
    return find(id)
        .orElseThrow(() ->
            Problem.badRequest(
                "dataset.kind",
                parameter,
                Parameters.shown(id),
                known.get().stream()
                    .filter(dataset -> dataset.kind() == usual.kind())
                    .map(Dataset::id)
                    .collect(Collectors.joining(", "))));
  }

  private Optional<Dataset> find(String id) {
    return known.get().stream()
        .filter(dataset -> dataset.id().equals(id) && dataset.kind() == usual.kind())
        .findFirst();
  }

  /** Whether one of another kind has this id. */
  boolean isOther(String id) {
    return known.get().stream()
        .anyMatch(dataset -> dataset.id().equals(id) && dataset.kind() != usual.kind());
  }
}
