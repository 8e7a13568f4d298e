package org.saola.ingest.places;

import java.util.List;
import java.util.Map;

/**
 * The places of one row as its cells list them.
 *
 * @param codes ISO codes; may be empty
 * @param names the names of the same places, in the same order; may be empty
 * @param tagged names of some of them by what they are there, such as {@code introduced}
 */
public record PlaceCells(String codes, String names, Map<String, String> tagged) {
  private static final String SEPARATOR = ", ";

  /** Places of which nothing but codes and names is known. */
  public static PlaceCells of(List<String> codes, List<String> names) {
    return new PlaceCells(String.join(SEPARATOR, codes), String.join(SEPARATOR, names), Map.of());
  }
}
