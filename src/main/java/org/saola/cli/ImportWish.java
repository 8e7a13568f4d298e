package org.saola.cli;

import org.jspecify.annotations.Nullable;
import org.saola.language.Language;

/**
 * What a user wants of an import; null = not said.
 *
 * @param merge whether what is served stays, updated by id
 * @param language of a dump whose file name doesn't tell it
 */
record ImportWish(
    @Nullable SpeciesPlusFormat format,
    @Nullable String label,
    @Nullable String citation,
    boolean merge,
    @Nullable Language language) {

  /** Nothing but the files: a new release that replaces the old one. */
  static ImportWish labelled(String label, String citation) {
    return new ImportWish(null, label, citation, false, null);
  }
}
