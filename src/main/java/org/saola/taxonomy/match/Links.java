package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which taxa of two sources share names, and in which way. */
final class Links {
  private final Map<String, Map<SourceTaxon, Link>> byCites = new HashMap<>();
  private final Map<String, Set<SourceTaxon>> byRedList = new HashMap<>();
  private final Map<String, Set<SourceTaxon>> sharing = new HashMap<>();

  /** What two taxa have in common. */
  static final class Link {
    boolean sameName;
    boolean citesSynonym;
    boolean redListSynonym;
    boolean sharedSynonym;

    /** Whether a name that one of them accepts is one of the other. */
    boolean strong() {
      return sameName || citesSynonym || redListSynonym;
    }

    List<String> evidence() {
      var words = new ArrayList<String>();
      add(words, sameName, "same-name");
      add(words, citesSynonym, "cites-synonym-is-redlist-name");
      add(words, redListSynonym, "redlist-synonym-is-cites-name");
      add(words, sharedSynonym, "shared-synonym");
      return words;
    }

    private static void add(List<String> words, boolean holds, String word) {
      if (holds) {
        words.add(word);
      }
    }
  }

  Links(Iterable<SourceTaxon> cites, NameSource redList) {
    for (var taxon : cites) {
      add(taxon, taxon.accepted(), true, redList);
      taxon.synonyms().forEach(synonym -> add(taxon, synonym, false, redList));
    }
  }

  private void add(SourceTaxon taxon, SourceName name, boolean accepted, NameSource redList) {
    var known = KnownName.of(taxon, name, accepted);
    for (var other : redList.exact(KnownName.keys(known.parsed()))) {
      if (!new Hints(taxon.kingdom(), "").kingdomFits(other) || known.epithets().isEmpty()) {
        continue;
      }
      var link =
          byCites
              .computeIfAbsent(taxon.id(), _ -> new LinkedHashMap<>())
              .computeIfAbsent(other.taxon(), _ -> new Link());
      link.sameName |= accepted && other.accepted();
      link.citesSynonym |= !accepted && other.accepted();
      link.redListSynonym |= accepted && !other.accepted();
      link.sharedSynonym |= !accepted && !other.accepted();
      sharing.computeIfAbsent(other.taxon().id(), _ -> new LinkedHashSet<>()).add(taxon);
      if (link.strong()) {
        byRedList.computeIfAbsent(other.taxon().id(), _ -> new LinkedHashSet<>()).add(taxon);
      }
    }
  }

  /** Links of a CITES taxon, also those that only share a synonym. */
  Map<SourceTaxon, Link> of(SourceTaxon cites) {
    return byCites.getOrDefault(cites.id(), Map.of());
  }

  /** Whether a Red List taxon has any name in common with more than one CITES taxon. */
  boolean shared(SourceTaxon redList) {
    return sharing.getOrDefault(redList.id(), Set.of()).size() > 1;
  }

  /** The CITES taxa that a taxon of the Red List is strongly linked to. */
  Set<SourceTaxon> cites(SourceTaxon redList) {
    return byRedList.getOrDefault(redList.id(), Set.of());
  }
}
