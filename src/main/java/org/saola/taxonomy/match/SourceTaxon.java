package org.saola.taxonomy.match;

import java.util.List;
import java.util.Set;

/**
 * A taxon of a source, as far as its names tell. Of two with the same id one is as good as the
 * other.
 *
 * @param id such as {@code cites:4521}
 * @param rank in lower case, such as {@code species}
 * @param status what the source says of it in short: the category of the Red List, or the
 *     appendices of CITES; empty when it says nothing
 */
public record SourceTaxon(
    String id,
    SourceName accepted,
    String rank,
    HigherTaxa higher,
    List<SourceName> synonyms,
    List<CommonName> commonNames,
    String status) {

  private static final Set<String> ABOVE_SPECIES =
      Set.of("kingdom", "phylum", "class", "order", "family", "subfamily", "genus");

  /** The names of its higher taxa, each empty when not told. */
  public record HigherTaxa(
      String kingdom, String phylum, String className, String order, String family) {
    /** Nothing is told. */
    public static final HigherTaxa NONE = new HigherTaxa("", "", "", "", "");
  }

  /**
   * What people call it.
   *
   * @param language as the source writes it; empty when not told
   */
  public record CommonName(String name, String language) {}

  /** A taxon of which only scientific names are known. */
  public SourceTaxon(
      String id,
      SourceName accepted,
      String rank,
      String kingdom,
      String family,
      List<SourceName> synonyms) {
    this(id, accepted, rank, new HigherTaxa(kingdom, "", "", "", family), synonyms, List.of(), "");
  }

  /** The number in its id, by which its own list knows it. */
  public int number() {
    return Integer.parseInt(id.substring(id.indexOf(':') + 1));
  }

  /**
   * Whether it is a genus or wider. Of such a one the status tells of what is below it, too, and
   * says nothing of a species that its source does not name.
   */
  public boolean isAboveSpecies() {
    return ABOVE_SPECIES.contains(rank);
  }

  public String kingdom() {
    return higher.kingdom();
  }

  public String family() {
    return higher.family();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceTaxon taxon && taxon.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
