package org.saola.species;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.store.redlist.record.RecordReader;

/**
 * The names of a taxon in one list.
 *
 * @param rank in English, in lower case
 * @param higher the names of the higher taxa, from the kingdom down
 */
public record TaxonNames(
    String name,
    @Nullable String author,
    String rank,
    List<String> higher,
    List<CommonName> commonNames,
    List<String> synonyms) {

  /**
   * A name as people use it.
   *
   * @param language as the source tells it, such as {@code EN} or {@code eng}; null when it does
   *     not
   */
  public record CommonName(@Nullable String language, String name) {}

  /** The names of an accepted name of Species+. */
  public static TaxonNames of(ListedTaxon listed) {
    var taxon = listed.taxon();
    var higher = new ArrayList<String>();
    var above = taxon.higherTaxa();
    if (above != null) {
      add(higher, above.kingdom());
      add(higher, above.phylum());
      add(higher, above.className());
      add(higher, above.order());
      add(higher, above.family());
    }
    higher.remove(taxon.fullName());
    var related = taxon.relatedNames();
    return new TaxonNames(
        taxon.fullName(),
        taxon.authorYear(),
        taxon.rank().name().toLowerCase(Locale.ROOT),
        higher,
        taxon.commonNames().stream()
            .map(each -> new CommonName(each.language(), each.name()))
            .toList(),
        related == null
            ? List.of()
            : related.stream().map(each -> joined(each.fullName(), each.authorYear())).toList());
  }

  /** The names of a taxon of a Red List; may block. */
  public static TaxonNames of(EvaluatedTaxon evaluated) {
    var taxon = RecordReader.taxon(evaluated.document());
    var name = taxon.name();
    var higher = new ArrayList<String>();
    add(higher, capital(name.kingdomName()));
    add(higher, capital(name.phylumName()));
    add(higher, capital(name.className()));
    add(higher, capital(name.orderName()));
    add(higher, capital(name.familyName()));
    return new TaxonNames(
        name.scientificName(),
        name.authority(),
        rank(taxon),
        higher,
        name.commonNames().stream()
            .map(each -> new CommonName(each.language(), each.name()))
            .toList(),
        name.synonyms().stream().map(Synonym::name).toList());
  }

  /** What an infrarank is stands in its name alone; of animals, that are subspecies, often not. */
  private static String rank(RedListTaxon taxon) {
    if (taxon.level() != Level.INFRARANK) {
      return taxon.level() == Level.SPECIES ? "species" : "subpopulation";
    }
    var words = List.of(taxon.name().scientificName().split(" ", -1));
    if (words.contains("var.")) {
      return "variety";
    }
    if (words.contains("f.")) {
      return "form";
    }
    boolean animal = "animalia".equalsIgnoreCase(taxon.name().kingdomName());
    return animal || words.contains("ssp.") || words.contains("subsp.")
        ? "subspecies"
        : "infrarank";
  }

  private static void add(List<String> higher, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      higher.add(name);
    }
  }

  /** The Red List writes higher taxa in capitals. */
  private static @Nullable String capital(@Nullable String name) {
    return name == null || name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String joined(String name, @Nullable String author) {
    return author == null || author.isBlank() ? name : name + " " + author;
  }
}
