package org.saola.web.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.part.SourceLine;
import org.saola.web.part.Telling;

/**
 * A country with the species that live there.
 *
 * @param names of it in the other languages
 * @param species of this page
 * @param from the place of the first
 */
public record CountryView(
    CountryRow country,
    List<Named> names,
    @Nullable String view,
    List<Resident> species,
    int from,
    int all,
    List<SourceLine> sources) {
  /** More species are on further pages, so that none takes long to read or to load. */
  static final int PAGE = 50;

  /** What it is called in a language. */
  public record Named(String language, String name) {}

  /**
   * A species that lives there.
   *
   * @param law the taxon of CITES that is the same for sure; null where none is known
   * @param redList what the assessment says of it here
   * @param speciesPlus what Species+ says of {@code law} here
   */
  public record Resident(
      SourceTaxon taxon,
      String commonName,
      @Nullable SourceTaxon law,
      Tags redList,
      Tags speciesPlus) {}

  /**
   * What a list says.
   *
   * @param words none where it just names the country; null when it does not name it
   * @param telling what its silence means
   */
  public record Tags(@Nullable List<String> words, Telling telling) {
    /** Of a taxon that the list does not have, as far as anybody is sure. */
    static final Tags UNKNOWN = new Tags(null, Telling.NOTHING);
  }

  /** The place of the first of the page before. */
  public int before() {
    return Math.max(0, from - PAGE);
  }

  /** The last one, from 1. */
  public int end() {
    return from + species.size();
  }
}
