package org.saola.ingest.places;

import java.util.List;

/**
 * A country or territory of the list that comes with the program.
 *
 * @param isoCode2 as Species+ writes it: ISO 3166-1 alpha-2, and codes of its own such as {@code
 *     S1}
 * @param type {@code COUNTRY} or {@code TERRITORY}
 * @param name in English, in the words of Species+ and CITES
 * @param otherNames former ones, and those of others or in other languages
 */
public record Country(String isoCode2, String type, String name, List<String> otherNames) {

  public Country {
    otherNames = List.copyOf(otherNames);
  }
}
