package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListOrder;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.taxonomy.name.NameParser;

/** Makes taxa of their rows, and finds out which species they belong to. */
final class TaxonRows {
  private static final Pattern WORDS = Pattern.compile("\\s+");

  private final RedListLabels labels;

  TaxonRows(RedListLabels labels) {
    this.labels = labels;
  }

  /**
   * The taxa with these rows, by id. All taxa of one species have to be among them.
   *
   * @param rows by id; each with a row of the taxonomy
   */
  Map<Integer, RedListTaxon> read(Map<Integer, KeyedRows> rows) {
    var taxa = new HashMap<Integer, RedListTaxon>();
    var bySpecies = new HashMap<String, List<Name>>();
    rows.forEach((id, ofTaxon) -> {
      var name = name(id, ofTaxon);
      bySpecies.computeIfAbsent(species(name), _ -> new ArrayList<>()).add(name);
    });
    for (var family : bySpecies.values()) {
      for (var name : family) {
        taxa.put(name.sisId(), taxon(name, family));
      }
    }
    return taxa;
  }

  private static String species(Name name) {
    return (name.genusName() + " " + name.speciesName()).toLowerCase(Locale.ROOT);
  }

  private static RedListTaxon taxon(Name name, List<Name> family) {
    var level = level(name);
    return level == Level.SPECIES
        ? new RedListTaxon(
            name, List.of(), of(Level.SUBPOPULATION, family), of(Level.INFRARANK, family), level)
        : new RedListTaxon(
            name,
            of(Level.SPECIES, family).stream().limit(1).toList(),
            List.of(),
            List.of(),
            level);
  }

  private static List<Name> of(Level level, List<Name> family) {
    return RedListOrder.taxa(family.stream().filter(name -> level(name) == level).toList());
  }

  private static Level level(Name name) {
    if (name.subpopulationName() != null) {
      return Level.SUBPOPULATION;
    }
    return name.infraName() == null ? Level.SPECIES : Level.INFRARANK;
  }

  private Name name(int id, KeyedRows rows) {
    var plain = rows.one(RedListTable.TAXONOMY);
    var row = plain == null ? rows.one(RedListTable.TAXONOMY_WITH_HTML) : plain;
    if (row == null) {
      throw new IllegalStateException("no row names taxon " + id);
    }
    var scientificName = String.valueOf(row.word("scientificName"));
    var words = WORDS.split(scientificName, 3);
    return new Name(
        id,
        scientificName,
        row.word("kingdomName"),
        row.word("phylumName"),
        row.word("className"),
        row.word("orderName"),
        row.word("familyName"),
        row.word("genusName") == null ? words[0] : row.word("genusName"),
        row.word("speciesName") == null && words.length > 1 ? words[1] : row.word("speciesName"),
        row.word("subpopulationName"),
        infraName(row, scientificName),
        row.word("authority") == null ? row.word("infraAuthority") : row.word("authority"),
        List.of(),
        RedListOrder.commonNames(commonNames(rows)),
        rows.of(RedListTable.SYNONYMS).stream().map(TaxonRows::synonym).toList());
  }

  /** A name of three words is never that of its species. */
  private static @Nullable String infraName(TableRow row, String scientificName) {
    var told = row.word("infraName");
    return told != null || row.word("subpopulationName") != null || isBinomial(scientificName)
        ? told
        : infraName(scientificName);
  }

  private static boolean isBinomial(String scientificName) {
    return scientificName.indexOf(' ') == scientificName.lastIndexOf(' ');
  }

  private static @Nullable String infraName(String scientificName) {
    var name = NameParser.parse(scientificName);
    return name.infraspecific() == null ? null : name.written().getLast();
  }

  private List<CommonName> commonNames(KeyedRows rows) {
    var names = new ArrayList<CommonName>();
    for (var row : rows.of(RedListTable.COMMON_NAMES)) {
      var name = row.text("name");
      if (name != null) {
        names.add(new CommonName(labels.flag(row, "main"), name, labels.language(row)));
      }
    }
    return names;
  }

  private static Synonym synonym(TableRow row) {
    var name = String.valueOf(row.text("name"));
    return new Synonym(
        name,
        null,
        row.text("genusName"),
        row.text("speciesName"),
        row.word("speciesAuthor"),
        row.word("infrarankAuthor"),
        null,
        row.word("infraType"),
        row.word("infraType") == null ? null : infraName(name));
  }
}
