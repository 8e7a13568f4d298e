package org.saola.ingest.speciesplus;

import org.saola.language.Translation;

/**
 * Adds languages to the name of a place or of a trade code, where the reader knows more of them.
 */
@FunctionalInterface
public interface NameCompletion {

  /** Leaves every name as it was read. */
  NameCompletion NONE = (_, _, name) -> name;

  /**
   * The name in at least the languages of {@code name}.
   *
   * @param list the list the code is of, such as {@code unit} or {@code COUNTRY}
   */
  Translation complete(String list, String code, Translation name);
}
