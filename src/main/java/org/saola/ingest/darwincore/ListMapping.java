package org.saola.ingest.darwincore;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.darwincore.archive.MetaFile;
import org.saola.ingest.darwincore.archive.Term;

/**
 * How a table of its own making is read, as its user says.
 *
 * @param columns the heads of columns by the terms that they hold, such as {@code scientificName}
 * @param categories the codes of the Red List by the words of the table
 */
public record ListMapping(Map<String, String> columns, Map<String, String> categories) {
  /** Heads are terms, and categories those of the Red List. */
  public static final ListMapping NONE = new ListMapping(Map.of(), Map.of());

  private static final String ID = "taxonid";

  /** What tells of which taxon a row is, in tables of any type. */
  private static final List<String> IDS = List.of(ID, MetaFile.CORE_ID, "id", "nameid");

  private static final String NAME = "scientificname";

  public ListMapping {
    var simple = new HashMap<String, String>();
    columns.forEach((term, head) -> {
      if (!Term.isRead(Term.simple(term))) {
        throw new RefusedInput(
            "--column %s=%s: %s is no term that is read, such as scientificName, threatStatus,"
                    .formatted(term, head, term)
                + " taxonID, family, countryCode, eventDate");
      }
      simple.put(Term.simple(term), head.strip());
    });
    columns = Map.copyOf(simple);
    var words = new HashMap<String, String>();
    categories.forEach((word, code) -> words.put(key(word), code.strip()));
    categories = Map.copyOf(words);
  }

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is said. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** The category that a word means; what is not mapped means itself. */
  String category(String word) {
    return categories.getOrDefault(key(word), word);
  }

  /**
   * The places of columns by terms. Of a table without ids names are the ids.
   *
   * @param heads places by {@linkplain Term#simple simple} heads
   */
  Map<String, Integer> applied(Map<String, Integer> heads) {
    if (columns.isEmpty()) {
      return heads;
    }
    var terms = new HashMap<>(heads);
    columns.values().forEach(head -> terms.remove(Term.simple(head)));
    columns.forEach((term, head) -> {
      var place = heads.get(Term.simple(head));
      if (place != null) {
        terms.put(term, place);
      }
    });
    var name = terms.get(NAME);
    if (name != null && IDS.stream().noneMatch(terms::containsKey)) {
      terms.put(ID, name);
    }
    return terms;
  }
}
