package org.saola.web.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.part.SourceLine;

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

  /** What it is called in a language. */
  public record Named(String language, String name) {}

  /**
   * A species that lives there.
   *
   * @param law the taxon of CITES that is the same for sure; null where none is known
   */
  public record Resident(SourceTaxon taxon, String commonName, @Nullable SourceTaxon law) {}

  /** The last one, from 1. */
  public int end() {
    return from + species.size();
  }
}
