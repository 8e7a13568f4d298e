package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;

/** What other sources say of a name that this one doesn't know. */
final class OtherSources {
  private final NameSource source;
  private final List<NameSource> others;

  OtherSources(NameSource source, List<NameSource> others) {
    this.source = source;
    this.others = List.copyOf(others);
  }

  /** Names of this source that a taxon of another source has too, which has the name. */
  List<KnownName> linked(List<String> keys, Hints hints) {
    var linked = new ArrayList<KnownName>();
    for (var other : others) {
      for (var known : other.exact(keys)) {
        if (hints.kingdomFits(known)) {
          add(known.taxon().accepted(), known, linked);
          known.taxon().synonyms().forEach(synonym -> add(synonym, known, linked));
        }
      }
    }
    return linked;
  }

  private void add(SourceName name, KnownName known, List<KnownName> linked) {
    var key = KnownName.of(known.taxon(), name, true);
    source.exact(KnownName.keys(key.parsed())).stream()
        .filter(own -> sameKingdom(own, known))
        .forEach(linked::add);
  }

  private static boolean sameKingdom(KnownName one, KnownName other) {
    return new Hints(other.taxon().kingdom(), "").kingdomFits(one);
  }
}
