package org.saola.species;

import java.util.Optional;
import java.util.regex.Pattern;
import org.saola.store.release.Dataset;

/**
 * A taxon by its dataset and its id there, such as {@code cites:4521} of the usual dataset of
 * Species+, {@code iucn:12392} of the usual Red List, or {@code DATASET:ID}.
 */
public record SpeciesKey(Dataset dataset, int id) {
  private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{0,39}):([0-9]{1,10})");

  /** Reads a key; empty when it is none, or names no dataset. */
  public static Optional<SpeciesKey> parse(String text, SpeciesDatasets datasets) {
    var key = FORM.matcher(text);
    if (!key.matches() || Long.parseLong(key.group(2)) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int id = Integer.parseInt(key.group(2));
    return datasets.named(key.group(1)).map(dataset -> new SpeciesKey(dataset, id));
  }

  /** As {@link #parse} reads it. */
  public String text(SpeciesDatasets datasets) {
    return datasets.prefix(dataset) + ":" + id;
  }
}
