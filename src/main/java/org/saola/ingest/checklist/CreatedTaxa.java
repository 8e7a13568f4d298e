package org.saola.ingest.checklist;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.checklist.SynonymCell.Synonym;
import org.saola.ingest.speciesplus.NamePosition;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.taxonomy.Rank;

/**
 * Taxa that the file names without a row of their own. Their ids run from {@value #FIRST_ID}: first
 * higher taxa in taxonomic order, then synonyms by name and author; so the same file always gives
 * the same ids. A synonym of several taxa is one name.
 */
final class CreatedTaxa {
  static final int FIRST_ID = ChecklistCsv.LARGEST_ID + 1;

  private static final List<Rank> LADDER =
      List.of(Rank.KINGDOM, Rank.PHYLUM, Rank.CLASS, Rank.ORDER, Rank.FAMILY, Rank.GENUS);

  private final List<Parent> parents = new ArrayList<>();
  private final SortedMap<NameKey, SynonymName> synonyms = new TreeMap<>(NameKey.ORDER);

  private final Map<Integer, List<SynonymName>> synonymsOfRows = new HashMap<>();
  private final List<String> uncertain = new ArrayList<>();
  private final boolean trusted;

  private CreatedTaxa(boolean authorsTrusted) {
    this.trusted = authorsTrusted;
  }

  /** A higher taxon without a row. */
  record Parent(int id, Rank rank, String name, HigherTaxa higherTaxa, String position) {}

  /** A synonym and the taxa that have it. */
  static final class SynonymName {
    private final Synonym synonym;
    private final List<ChecklistRow> accepted = new ArrayList<>();
    private int id;

    SynonymName(Synonym synonym) {
      this.synonym = synonym;
    }

    int id() {
      return id;
    }

    Synonym synonym() {
      return synonym;
    }

    List<ChecklistRow> accepted() {
      return accepted;
    }

    RelatedName asRelatedName() {
      return new RelatedName(id, synonym.fullName(), synonym.author(), synonym.rank());
    }
  }

  private record NameKey(String fullName, String author) {
    private static final Comparator<NameKey> ORDER =
        comparing(NameKey::fullName, CodePointOrder.INSTANCE)
            .thenComparing(NameKey::author, CodePointOrder.INSTANCE);

    static NameKey of(Synonym synonym) {
      return new NameKey(synonym.fullName(), synonym.author());
    }
  }

  /**
   * Finds the higher taxa and the synonyms of all rows and numbers them.
   *
   * @param authorsTrusted whether the authors of synonyms are those of their names
   */
  static CreatedTaxa of(List<ChecklistRow> rows, boolean authorsTrusted) {
    var created = new CreatedTaxa(authorsTrusted);
    int id = created.addParents(rows, FIRST_ID);
    for (var row : rows) {
      created.addSynonyms(row);
    }
    for (var name : created.synonyms.values()) {
      name.id = id++;
    }
    return created;
  }

  private void addSynonyms(ChecklistRow row) {
    var names = new ArrayList<SynonymName>();
    for (var synonym : synonyms(row)) {
      var name = synonyms.computeIfAbsent(NameKey.of(synonym), _ -> new SynonymName(synonym));
      if (!names.contains(name)) {
        names.add(name);
        name.accepted.add(row);
      }
      if (!synonym.understood()) {
        uncertain.add(
            "line %d: %s %s".formatted(row.line(), synonym.fullName(), synonym.author()).strip());
      }
    }
    if (!names.isEmpty()) {
      synonymsOfRows.put(row.id(), List.copyOf(names));
    }
  }

  private List<Synonym> synonyms(ChecklistRow row) {
    var withAuthors = row.find(Column.SYNONYMS_WITH_AUTHORS);
    var synonyms =
        !row.synonyms().isEmpty()
            ? row.synonyms().stream()
                .flatMap(name -> SynonymCell.withAuthors(name, row.rank()).stream())
                .toList()
            : withAuthors == null
                ? SynonymCell.withoutAuthors(row.text(Column.SYNONYMS), row.rank())
                : SynonymCell.withAuthors(withAuthors, row.rank());
    return trusted ? synonyms : synonyms.stream().map(Synonym::withoutAuthor).toList();
  }

  private int addParents(List<ChecklistRow> rows, int firstId) {
    var present = new HashSet<String>();
    for (var row : rows) {
      if (LADDER.contains(row.rank())) {
        present.add(row.position());
      }
    }
    var missing = new TreeMap<String, Parent>(CodePointOrder.INSTANCE);
    for (var row : rows) {
      var names = names(row.higherTaxa());
      for (int depth = 0; depth < LADDER.size(); depth++) {
        var name = names.get(depth);
        if (name != null && LADDER.get(depth).compareTo(row.rank()) < 0) {
          var higher = upTo(names, depth);
          var position = String.valueOf(NamePosition.of(higher, name));
          if (!present.contains(position)) {
            missing.putIfAbsent(position, new Parent(0, LADDER.get(depth), name, higher, position));
          }
        }
      }
    }
    int id = firstId;
    for (var parent : missing.values()) {
      parents.add(
          new Parent(id++, parent.rank(), parent.name(), parent.higherTaxa(), parent.position()));
    }
    return id;
  }

  private static List<@Nullable String> names(HigherTaxa higher) {
    return Arrays.asList(
        higher.kingdom(),
        higher.phylum(),
        higher.className(),
        higher.order(),
        higher.family(),
        higher.genus());
  }

  private static HigherTaxa upTo(List<@Nullable String> names, int depth) {
    var kept = new ArrayList<@Nullable String>(names.subList(0, depth + 1));
    while (kept.size() < names.size()) {
      kept.add(null);
    }
    return new HigherTaxa(
        kept.get(0), kept.get(1), kept.get(2), kept.get(3), kept.get(4), kept.get(5));
  }

  /** In taxonomic order. */
  List<Parent> parents() {
    return parents;
  }

  /** By name and author. */
  List<SynonymName> synonyms() {
    return List.copyOf(synonyms.values());
  }

  /** The synonyms of a row, in the order of its cell. */
  List<SynonymName> synonymsOf(ChecklistRow row) {
    return synonymsOfRows.getOrDefault(row.id(), List.of());
  }

  /** Synonyms that may be more than one name, with their lines. */
  List<String> uncertainSynonyms() {
    return uncertain;
  }
}
