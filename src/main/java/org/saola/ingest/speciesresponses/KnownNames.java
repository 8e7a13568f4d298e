package org.saola.ingest.speciesresponses;

import java.util.HashMap;
import java.util.Map;
import org.saola.ingest.speciesplus.NameCompletion;
import org.saola.language.Translation;

/**
 * The names of places and trade codes in all languages in which any answer gives them: a place of a
 * French answer has its English name when some English answer names it.
 */
final class KnownNames implements NameCompletion {
  private final Map<Name, Translation> names = new HashMap<>();

  private record Name(String list, String code) {}

  /** Learns the name and completes it with what is known by now. */
  @Override
  public Translation complete(String list, String code, Translation name) {
    var known = names.merge(new Name(list, code), name, (old, more) -> filled(old, more));
    return filled(name, known);
  }

  private static Translation filled(Translation name, Translation other) {
    return new Translation(
        name.en() == null ? other.en() : name.en(),
        name.es() == null ? other.es() : name.es(),
        name.fr() == null ? other.fr() : name.fr());
  }
}
