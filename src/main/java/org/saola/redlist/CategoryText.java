package org.saola.redlist;

import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;

/**
 * What a text says as a category of the Red List.
 *
 * @param category as the code lists have it; of a text that says none, the text itself
 * @param possiblyExtinct whether the text says so beside the category
 * @param possiblyExtinctInTheWild whether the text says so beside the category
 * @param criteria that stand behind a code; null for none
 * @param fit how the text and the version of the criteria go together
 */
public record CategoryText(
    Category category,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    @Nullable String criteria,
    Fit fit) {

  /** How sure a reading is. */
  public enum Fit {
    /** A category of the version of the criteria that was told, or of any if none was. */
    SAME_VERSION,
    /** A category, but of other criteria than those that were told. */
    OTHER_VERSION,
    /** No category. */
    UNKNOWN
  }
}
