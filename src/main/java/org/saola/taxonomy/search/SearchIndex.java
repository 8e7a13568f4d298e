package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.compare.PlainText;
import org.saola.taxonomy.search.Hit.How;
import org.saola.taxonomy.search.SearchName.Kind;

/** Finds taxa of two lists by any of their names. Safe for use by many threads. */
public final class SearchIndex {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::name).thenComparing(Entry::id);

  private final List<Entry> entries;
  private final NameTexts texts;
  private final Map<SearchFacet, FacetTable> facets = new EnumMap<>(SearchFacet.class);

  /** Indexes all names of all entries. */
  public SearchIndex(List<Entry> entries) {
    this.entries = entries.stream().sorted(ORDER).toList();
    var names = new ArrayList<SearchName>(3 * entries.size());
    for (int place = 0; place < this.entries.size(); place++) {
      addNames(place, names);
    }
    this.texts = new NameTexts(names);
    for (var facet : SearchFacet.values()) {
      facets.put(facet, new FacetTable(facet, this.entries));
    }
  }

  private void addNames(int place, List<SearchName> names) {
    Set<String> known = new HashSet<>();
    var taxa = entries.get(place).taxa();
    taxa.forEach(taxon -> add(place, taxon.accepted().name(), Kind.ACCEPTED, known, names));
    for (var taxon : taxa) {
      taxon.synonyms().forEach(each -> add(place, each.name(), Kind.SYNONYM, known, names));
    }
    for (var taxon : taxa) {
      addCommonNames(place, taxon, known, names);
    }
  }

  private static void addCommonNames(
      int place, SourceTaxon taxon, Set<String> known, List<SearchName> names) {
    for (var each : taxon.commonNames()) {
      var key = PlainText.of(each.name());
      if (!key.isEmpty() && known.add(key)) {
        names.add(new SearchName(place, each.name(), Kind.COMMON_NAME, each.language(), key));
      }
    }
  }

  private static void add(
      int place, String text, Kind kind, Set<String> known, List<SearchName> names) {
    var key = PlainText.of(text);
    if (!key.isEmpty() && known.add(key)) {
      names.add(new SearchName(place, text, kind, "", key));
    }
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /**
   * All that is found, with exact counts.
   *
   * @param filters values that entries must have, in any case
   */
  public SearchResult search(String asked, Map<SearchFacet, String> filters) {
    return new SearchResult(entries, facets, found(asked), filters);
  }

  private FoundNames found(String asked) {
    var key = PlainText.of(asked);
    var found = new FoundNames(entries.size());
    if (key.isEmpty()) {
      return found;
    }
    texts.beginning(
        key,
        (name, offset) ->
            found.add(
                name, offset > 0 ? How.PART : name.key().equals(key) ? How.EXACT : How.PREFIX));
    var words = List.of(key.split(" ", -1));
    if (words.size() > 1) {
      addAll(words, false, How.WORDS, found);
    }
    if (found.isEmpty()) {
      addAll(words, true, How.TYPO, found);
    }
    return found;
  }

  private void addAll(List<String> words, boolean typos, How how, FoundNames found) {
    var all = texts.having(words.getFirst(), typos);
    for (var word : words.subList(1, words.size())) {
      if (!all.isEmpty()) {
        all.and(texts.having(word, typos));
      }
    }
    all.stream().forEach(place -> found.add(texts.at(place), how));
  }

  /** The place of the first hit behind another one, whether that is still there or not. */
  public int placeBehind(Hit.Cursor cursor, SearchResult result) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      var entry = entries.get(middle);
      int sign = entry.name().compareTo(cursor.name());
      if (sign < 0 || (sign == 0 && entry.id().compareTo(cursor.id()) <= 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return result.placeOf(cursor.group(), low);
  }

  /** The best name of each entry that was found. */
  static final class FoundNames {
    private final @Nullable SearchName[] names;
    private final @Nullable How[] how;
    private int count;

    FoundNames(int entries) {
      names = new @Nullable SearchName[entries];
      how = new @Nullable How[entries];
    }

    void add(SearchName name, How way) {
      var held = names[name.entry()];
      if (held == null) {
        count++;
      }
      if (held == null || Hit.rank(way, name) < Hit.rank(how(name.entry()), held)) {
        names[name.entry()] = name;
        how[name.entry()] = way;
      }
    }

    boolean isEmpty() {
      return count == 0;
    }

    @Nullable SearchName name(int entry) {
      return names[entry];
    }

    How how(int entry) {
      return Objects.requireNonNull(how[entry]);
    }
  }
}
