package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.saola.taxonomy.match.compare.EditDistance;
import org.saola.taxonomy.match.compare.KeyTable;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.NormalForm;

/** The names of one source by their keys. */
public final class NameSource {
  /** Sorted by genus; within one in the order of the source. */
  private final List<KnownName> names;

  private final KeyTable byExact;
  private final KeyTable byStem;
  private final KeyTable bySpelling;
  private final KeyTable byEpithets;
  private final KeyTable byEpithetStem;
  private final List<String> genera = new ArrayList<>();
  private final Map<String, Genus> byGenus = new HashMap<>();
  private final KeyTable generaByDeletion;
  private final CommonNameIndex commonNames;

  /**
   * What is known of a genus.
   *
   * @param families in which it is, in small letters
   */
  private record Genus(List<KnownName> names, Set<String> families) {}

  /** Indexes all names. */
  public NameSource(Iterable<SourceTaxon> taxa) {
    var all = new ArrayList<Read>();
    for (var taxon : taxa) {
      all.add(Read.of(taxon, taxon.accepted(), true));
      taxon.synonyms().forEach(synonym -> all.add(Read.of(taxon, synonym, false)));
    }
    all.sort(Comparator.comparing(read -> read.name().genus()));
    names = all.stream().map(Read::name).toList();
    var keys = new Keys();
    for (int place = 0; place < all.size(); place++) {
      keys.add(all.get(place), place);
    }
    byExact = keys.exact.build();
    byStem = keys.stem.build();
    bySpelling = keys.spelling.build();
    byEpithets = keys.epithets.build();
    byEpithetStem = keys.epithetStem.build();
    generaByDeletion = readGenera();
    commonNames = new CommonNameIndex(taxa);
  }

  /** A name with its exact keys, for which it is parsed once. */
  private record Read(KnownName name, List<String> keys) {
    static Read of(SourceTaxon taxon, SourceName name, boolean accepted) {
      var parsed = NameParser.parse(name.name());
      return new Read(KnownName.of(taxon, name, accepted, parsed), KnownName.keys(parsed));
    }
  }

  /** The keys of all names while they are gathered. */
  private static final class Keys {
    private final KeyTable.Builder exact = new KeyTable.Builder();
    private final KeyTable.Builder stem = new KeyTable.Builder();
    private final KeyTable.Builder spelling = new KeyTable.Builder();
    private final KeyTable.Builder epithets = new KeyTable.Builder();
    private final KeyTable.Builder epithetStem = new KeyTable.Builder();

    void add(Read read, int place) {
      read.keys().forEach(key -> exact.add(key, place));
      var name = read.name();
      if (name.genus().isEmpty() || name.tagged() || name.joined().isEmpty()) {
        return;
      }
      stem.add(NameSource.stem(name.genus(), name.epithets()), place);
      spelling.add(NameSource.spelling(name.genus(), name.epithets()), place);
      epithets.add(name.joined(), place);
      epithetStem.add(NormalForm.stem(name.lastEpithet()), place);
    }
  }

  private KeyTable readGenera() {
    var deletions = new KeyTable.Builder();
    for (int from = 0, to; from < names.size(); from = to) {
      var genus = names.get(from).genus();
      to = from + 1;
      while (to < names.size() && names.get(to).genus().equals(genus)) {
        to++;
      }
      var own = names.subList(from, to).stream().filter(name -> !name.tagged()).toList();
      if (!genus.isEmpty() && !own.isEmpty()) {
        int place = genera.size();
        genera.add(genus);
        byGenus.put(genus, new Genus(own, families(own)));
        deletions(genus, form -> deletions.add(form, place));
      }
    }
    return deletions.build();
  }

  private static Set<String> families(List<KnownName> names) {
    var families = new HashSet<String>(2);
    for (var name : names) {
      if (!name.taxon().family().isEmpty()) {
        families.add(name.taxon().family().toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(families);
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

  private List<KnownName> find(KeyTable table, String key, Predicate<KnownName> same) {
    var found = new ArrayList<KnownName>(2);
    table.find(
        key,
        place -> {
          var name = names.get(place);
          if (same.test(name)) {
            found.add(name);
          }
        });
    return found;
  }

  List<KnownName> exact(List<String> keys) {
    for (var key : keys) {
      var found = find(byExact, key, name -> name.hasKey(key));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  List<KnownName> stem(String key) {
    return find(byStem, key, name -> stem(name.genus(), name.epithets()).equals(key));
  }

  List<KnownName> spelling(String key) {
    return find(bySpelling, key, name -> spelling(name.genus(), name.epithets()).equals(key));
  }

  /** All names within a genus, also synonyms. */
  List<KnownName> ofGenus(String genus) {
    var found = byGenus.get(genus);
    return found == null ? List.of() : found.names();
  }

  List<KnownName> withEpithets(String epithets) {
    return find(byEpithets, epithets, name -> name.joined().equals(epithets));
  }

  List<KnownName> withEpithetStem(String stem) {
    return find(byEpithetStem, stem, name -> NormalForm.stem(name.lastEpithet()).equals(stem));
  }

  /** The families in which a genus is, in small letters. */
  Set<String> families(String genus) {
    var found = byGenus.get(genus);
    return found == null ? Set.of() : found.families();
  }

  /** Genera that differ by one edit, or by none. */
  Set<String> generaNear(String genus) {
    var near = new HashSet<String>();
    deletions(
        genus,
        form ->
            generaByDeletion.find(
                form,
                place -> {
                  var each = genera.get(place);
                  if (EditDistance.of(genus, each, 1) <= 1) {
                    near.add(each);
                  }
                }));
    return near;
  }

  /** Whether a name is one of this source, accepted or not. */
  boolean knows(List<String> keys) {
    return !exact(keys).isEmpty();
  }

  /** The taxa that people call so, in the order of the source. */
  List<SourceTaxon> called(String name) {
    return commonNames.find(name);
  }
}
