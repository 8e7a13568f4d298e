package org.saola.api.saola1;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.saola.store.release.Dataset;

/** The datasets that a question names: one, or one of each kind with a comma between. */
public final class NamedDatasets {
  /** The parameter that has their ids. */
  public static final String PARAMETER = "dataset";

  private NamedDatasets() {}

  /**
   * The datasets; none where the question names none.
   *
   * @param known all that there are
   * @throws Problem if one is none of these, or two are of one kind
   */
  public static List<Dataset> of(Parameters parameters, List<Dataset> known) {
    var named =
        parameters.text(PARAMETER).stream()
            .flatMap(ids -> Arrays.stream(ids.split(",", -1)))
            .map(id -> find(id.strip(), known))
            .toList();
    if (named.stream().map(Dataset::kind).distinct().count() < named.size()) {
      throw Problem.badRequest("dataset.two");
    }
    return named;
  }

  private static Dataset find(String id, List<Dataset> known) {
    return known.stream()
        .filter(dataset -> dataset.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "value.none",
                "dataset",
                Parameters.shown(id),
                known.stream().map(Dataset::id).collect(Collectors.joining(", "))));
  }
}
