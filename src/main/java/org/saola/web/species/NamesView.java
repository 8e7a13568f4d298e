package org.saola.web.species;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other names, each with the lists that have it. */
public record NamesView(List<Common> common, List<Synonym> synonyms) {

  /**
   * A common name.
   *
   * @param language ISO 639-1 in lower case, else as the source tells it; null when it does not
   * @param lists that have it
   */
  public record Common(@Nullable String language, String name, List<String> lists) {}

  /** Another scientific name. */
  public record Synonym(String name, List<String> lists) {}

  /** A work that a list refers to; it may have markup. */
  public record Reference(String citation, String list, boolean standard) {}
}
