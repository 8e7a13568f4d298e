package org.saola.store.nameindex;

import java.util.List;
import org.saola.taxonomy.match.SourceTaxon;

/**
 * An accepted taxon with its names, and with what else search counts it by.
 *
 * @param number within the dataset: of a taxon concept, or the SIS id
 * @param taxon its id is the number alone; the status of one of the Red List is empty
 */
public record NamedTaxon(int number, SourceTaxon taxon, Listed listed) {

  /**
   * What Species+ says of it.
   *
   * @param annexes of the EU, such as {@code A/B}; empty for none
   * @param countries ISO codes of two letters, sorted, each once
   * @param quota whether a quota of CITES for this taxon is in force
   * @param suspension whether a suspension of CITES for this taxon is in force
   */
  public record Listed(String annexes, List<String> countries, boolean quota, boolean suspension) {
    /** Of a list that says nothing of this. */
    public static final Listed NONE = new Listed("", List.of(), false, false);

    public Listed {
      countries = List.copyOf(countries);
    }
  }

  /**
   * The taxon as it is known outside its dataset.
   *
   * @param prefix what its id begins with before the colon
   */
  public SourceTaxon taxon(String prefix, String status) {
    return new SourceTaxon(
        prefix + ":" + number,
        taxon.accepted(),
        taxon.rank(),
        taxon.higher(),
        taxon.synonyms(),
        taxon.commonNames(),
        status);
  }
}
