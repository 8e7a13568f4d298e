package org.saola.store.changes;

import org.saola.changes.CategoryMove;

/**
 * What became of the category of a species: that of its latest global assessment.
 *
 * @param taxonId its SIS id
 * @param taxonName as in the later release that has it
 * @param reason as people gave it, such as {@code G} for genuine; {@code unknown} when nobody did
 */
public record CategoryChange(int taxonId, String taxonName, CategoryMove move, String reason) {
  /** The reason that nobody gave. */
  public static final String UNKNOWN = "unknown";
}
