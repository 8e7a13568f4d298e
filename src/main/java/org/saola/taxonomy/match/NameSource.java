package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.saola.taxonomy.name.NormalForm;

/** The names of one source by their keys. */
public final class NameSource {
  private final Map<String, List<KnownName>> byExact = new HashMap<>();
  private final Map<String, List<KnownName>> byStem = new HashMap<>();
  private final Map<String, List<KnownName>> bySpelling = new HashMap<>();
  private final Map<String, List<KnownName>> byGenus = new HashMap<>();
  private final Map<String, List<KnownName>> byEpithet = new HashMap<>();
  private final Map<String, List<KnownName>> byEpithetStem = new HashMap<>();
  private final Map<String, Set<String>> families = new HashMap<>();
  private final Map<String, List<String>> generaByDeletion = new HashMap<>();

  /** Indexes all names. */
  public NameSource(Iterable<SourceTaxon> taxa) {
    for (var taxon : taxa) {
      add(KnownName.of(taxon, taxon.accepted(), true));
      taxon.synonyms().forEach(synonym -> add(KnownName.of(taxon, synonym, false)));
    }
    for (var genus : byGenus.keySet()) {
      deletions(
          genus,
          form -> generaByDeletion.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(genus));
    }
  }

  private void add(KnownName name) {
    KnownName.keys(name.parsed()).forEach(key -> put(byExact, key, name));
    if (name.genus().isEmpty() || name.tagged()) {
      return;
    }
    put(byGenus, name.genus(), name);
    if (!name.taxon().family().isEmpty()) {
      families
          .computeIfAbsent(name.genus(), _ -> new HashSet<>(1))
          .add(name.taxon().family().toLowerCase(Locale.ROOT));
    }
    if (!name.epithets().isEmpty()) {
      put(byStem, stem(name.genus(), name.epithets()), name);
      put(bySpelling, spelling(name.genus(), name.epithets()), name);
      put(byEpithet, String.join(" ", name.epithets()), name);
      put(byEpithetStem, NormalForm.stem(name.epithets().getLast()), name);
    }
  }

  private static void put(Map<String, List<KnownName>> map, String key, KnownName name) {
    map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(name);
  }

  /** A word, and what is left of it without any one letter. */
  static void deletions(String word, Consumer<String> sink) {
    sink.accept(word);
    for (int at = 0; at < word.length(); at++) {
      sink.accept(word.substring(0, at) + word.substring(at + 1));
    }
  }

  static String stem(String genus, List<String> epithets) {
    var key = new StringBuilder(genus);
    epithets.forEach(epithet -> key.append(' ').append(NormalForm.stem(epithet)));
    return key.toString();
  }

  static String spelling(String genus, List<String> epithets) {
    var key = new StringBuilder(genus);
    epithets.forEach(epithet -> key.append(' ').append(NormalForm.spelling(epithet)));
    return key.toString();
  }

  List<KnownName> exact(List<String> keys) {
    for (var key : keys) {
      var found = byExact.get(key);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  List<KnownName> stem(String key) {
    return byStem.getOrDefault(key, List.of());
  }

  List<KnownName> spelling(String key) {
    return bySpelling.getOrDefault(key, List.of());
  }

  /** All names within a genus, also synonyms. */
  List<KnownName> ofGenus(String genus) {
    return byGenus.getOrDefault(genus, List.of());
  }

  List<KnownName> withEpithets(String epithets) {
    return byEpithet.getOrDefault(epithets, List.of());
  }

  List<KnownName> withEpithetStem(String stem) {
    return byEpithetStem.getOrDefault(stem, List.of());
  }

  /** The families in which a genus is, in small letters. */
  Set<String> families(String genus) {
    return families.getOrDefault(genus, Set.of());
  }

  /** Genera that differ by one edit, or by none. */
  Set<String> generaNear(String genus) {
    var near = new HashSet<String>();
    deletions(
        genus,
        form ->
            generaByDeletion.getOrDefault(form, List.of()).stream()
                .filter(each -> EditDistance.of(genus, each, 1) <= 1)
                .forEach(near::add));
    return near;
  }

  /** Whether a name is one of this source, accepted or not. */
  boolean knows(List<String> keys) {
    return !exact(keys).isEmpty();
  }
}
