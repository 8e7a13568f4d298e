package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.compare.PlainText;
import org.saola.taxonomy.search.Hit.How;
import org.saola.taxonomy.search.SearchName.Kind;

/** Finds taxa of two lists by any of their names. Safe for use by many threads. */
public final class SearchIndex {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::name).thenComparing(Entry::id);

  private final List<Entry> entries;
  private final String origin;
  private final NameTexts texts;

  /** The place of the first name of each entry; one more at the end. */
  private final int[] firstNames;

  private final Map<SearchFacet, FacetTable> facets = new EnumMap<>(SearchFacet.class);
  private final EntryValues values;

  /** The key of each entry in each order that has some. */
  private final Map<SearchOrder, int[]> keys = new EnumMap<>(SearchOrder.class);

  /** Indexes all names of all entries, of which only they tell. */
  public SearchIndex(List<Entry> entries) {
    this(entries, FacetSource.NONE, "");
  }

  /**
   * Indexes all names of all entries.
   *
   * @param origin what the entries come of; a page of one origin does not follow one of another
   */
  public SearchIndex(List<Entry> entries, FacetSource known, String origin) {
    this.origin = origin;
    this.entries = entries.stream().sorted(ORDER).toList();
    this.firstNames = new int[entries.size() + 1];
    var names = new ArrayList<SearchName>(3 * entries.size());
    for (int place = 0; place < this.entries.size(); place++) {
      firstNames[place] = names.size();
      addNames(place, names);
    }
    firstNames[entries.size()] = names.size();
    this.texts = new NameTexts(names);
    read(known);
    this.values = new EntryValues(facets, entries.size());
  }

  private void read(FacetSource known) {
    var tables = new EnumMap<SearchFacet, FacetTable.Builder>(SearchFacet.class);
    for (var facet : SearchFacet.values()) {
      var table = new FacetTable.Builder();
      for (int place = 0; place < entries.size(); place++) {
        for (var value : facet.values(entries.get(place))) {
          table.add(value, place);
        }
      }
      tables.put(facet, table);
    }
    known.tell(
        entries,
        (facet, value, entry) -> Objects.requireNonNull(tables.get(facet)).add(value, entry));
    tables.forEach((facet, table) -> facets.put(facet, table.build(entries.size())));
    for (var order : SearchOrder.values()) {
      order
          .facet()
          .map(facet -> table(facet).least(order::key, entries.size(), SearchOrder.LAST))
          .ifPresent(each -> keys.put(order, each));
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

  /** What the entries come of. */
  public String origin() {
    return origin;
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  FacetTable table(SearchFacet facet) {
    return Objects.requireNonNull(facets.get(facet));
  }

  EntryValues.Counts count(BitSet entries) {
    return values.count(entries);
  }

  /** The key of an entry in an order other than that of relevance. */
  int key(SearchOrder order, int entry) {
    var own = keys.get(order);
    return own == null ? 0 : own[entry];
  }

  /** All that is found, best first. */
  public SearchResult search(String asked, Map<SearchFacet, String> filters) {
    return search(asked, filters, SearchOrder.RELEVANCE);
  }

  /**
   * All that is found, with exact counts.
   *
   * @param filters values that entries must have, in any case; several with commas between
   */
  public SearchResult search(String asked, Map<SearchFacet, String> filters, SearchOrder order) {
    var key = PlainText.of(asked);
    var found = new FoundEntries(entries.size());
    find(key, found);
    return new SearchResult(this, key, found, filters, order);
  }

  /**
   * The first of all that is found, best first; uncounted, which takes less than {@link #search}.
   */
  public List<Hit> first(String asked, int most) {
    var key = PlainText.of(asked);
    var found = new FirstEntries(most);
    find(key, found);
    return found.hits((entry, group) -> hit(entry, group, key));
  }

  private void find(String key, EntrySink found) {
    if (key.isEmpty()) {
      return;
    }
    texts.beginning(
        key,
        found.most(),
        (entry, kind, begins, ends) -> found.add(entry, kind, how(begins, ends)));
    var words = KeyWords.of(key);
    if (words.size() > 1) {
      texts.having(words, found);
    }
    if (found.isEmpty()) {
      texts.havingNear(words).stream().forEach(name -> add(name, How.TYPO, found));
    }
  }

  private void add(int name, How how, EntrySink found) {
    found.add(texts.entry(name), texts.kind(name), how);
  }

  private static How how(boolean begins, boolean ends) {
    if (!begins) {
      return How.PART;
    }
    return ends ? How.EXACT : How.PREFIX;
  }

  /** The hit of an entry that was found in a group of ways. */
  Hit hit(int entry, int group, String key) {
    var how = Hit.how(group);
    for (int place = firstNames[entry]; place < firstNames[entry + 1]; place++) {
      var name = texts.at(place);
      if (name.kind() == Hit.kind(group) && answers(name, how, key)) {
        return new Hit(entries.get(entry), name, how);
      }
    }
    throw new IllegalStateException("no name of %s is found".formatted(entries.get(entry)));
  }

  private static boolean answers(SearchName name, How how, String key) {
    return switch (how) {
      case EXACT -> name.key().equals(key);
      case PREFIX -> name.key().startsWith(key);
      case PART -> name.key().contains(" " + key);
      case WORDS -> KeyWords.areIn(name, KeyWords.of(key));
      case TYPO -> KeyWords.areNear(name, KeyWords.of(key));
    };
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
    return result.placeOf(cursor.key(), low);
  }
}
