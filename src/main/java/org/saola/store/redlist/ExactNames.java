package org.saola.store.redlist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.text.Spellings;

/**
 * The taxa of a release by names as the APIs of the Red List compare them: letter by letter, in any
 * case, and where none has a name, those whose name looks alike. It answers as soon as the release
 * does. What a name means that is written in another way, or with its author, is for the name index
 * to say.
 */
public final class ExactNames {
  private static final Set<String> RANKS = Set.of("ssp.", "subsp.", "var.", "f.", "forma");

  private final RedListSearch search;
  private final Supplier<RedListSynonyms> reader;
  private volatile @Nullable RedListSynonyms synonyms;

  /**
   * @param synonyms reads those of the release
   */
  ExactNames(RedListSearch search, Supplier<RedListSynonyms> synonyms) {
    this.search = search;
    this.reader = synonyms;
  }

  /**
   * The taxon that has these names; a blank one is as good as none. Of several the first of {@link
   * #bearers}.
   */
  public OptionalInt taxon(
      @Nullable String genusName,
      @Nullable String speciesName,
      @Nullable String infraName,
      @Nullable String subpopulationName) {
    var parts = new ArrayList<@Nullable String>();
    parts.add(genusName);
    parts.add(speciesName);
    parts.add(infraName);
    parts.add(subpopulationName);
    return IntStream.of(alike(parts, 0)).findFirst();
  }

  private int[] alike(List<@Nullable String> parts, int at) {
    if (at == parts.size()) {
      return search.taxaNamed(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
    var part = parts.get(at);
    if (part == null || part.isBlank()) {
      return alike(parts, at + 1);
    }
    return Spellings.find(
        part,
        spelling -> {
          var spelled = new ArrayList<@Nullable String>(parts);
          spelled.set(at, spelling);
          return alike(spelled, at + 1);
        },
        found -> found.length == 0);
  }

  /** The taxon of a whole name: the first of {@link #bearers}. */
  public OptionalInt taxon(String scientificName) {
    return IntStream.of(bearers(scientificName)).findFirst();
  }

  /**
   * The taxa that bear a whole name: species, else infraranks with or without their rank, else
   * subpopulations. Names may repeat; taxa that have a latest assessment come first.
   */
  public int[] bearers(String scientificName) {
    return Spellings.find(scientificName, this::spelled, found -> found.length == 0);
  }

  private int[] spelled(String scientificName) {
    var words = new ArrayList<>(List.of(scientificName.strip().split("\\s+")));
    var genus = words.removeFirst();
    var found = search.taxaNamed(genus, String.join(" ", words), null, null);
    if (found.length > 0 || words.size() < 2) {
      return found;
    }
    var species = words.removeFirst();
    if (RANKS.contains(words.getFirst()) && words.size() > 1) {
      words.removeFirst();
    }
    var rest = String.join(" ", words);
    var infraranks = search.taxaNamed(genus, species, rest, null);
    return infraranks.length > 0 ? infraranks : search.taxaNamed(genus, species, null, rest);
  }

  /**
   * The ids of the taxa that have a synonym, without its author, rising. Of a release of an earlier
   * version the first call reads all taxa, which takes seconds.
   */
  public int[] bearersOfSynonym(String name) {
    return Spellings.find(name, synonyms()::find, found -> found.length == 0);
  }

  private RedListSynonyms synonyms() {
    var held = synonyms;
    return held == null ? loadedSynonyms() : held;
  }

  private synchronized RedListSynonyms loadedSynonyms() {
    var held = synonyms;
    if (held == null) {
      held = reader.get();
      synonyms = held;
    }
    return held;
  }
}
