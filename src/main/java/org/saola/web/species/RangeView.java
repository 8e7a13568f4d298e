package org.saola.web.species;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where it lives, by country, as both lists see it.
 *
 * @param speciesPlusTells whether Species+ says anything of the taxon
 * @param redListTells whether an assessment says anything of it
 * @param box the part of the map that is shown, {@code left top width height}; null when there is
 *     nothing to draw
 */
public record RangeView(
    List<Country> countries, boolean speciesPlusTells, boolean redListTells, @Nullable String box) {

  /** How the lists agree on a country. */
  public enum Agreement {
    BOTH,
    ONE,
    NEW,
    GONE;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1; null when the list names none
   * @param speciesPlus what Species+ says; null when it does not name the country
   * @param redList what the Red List says; null when it does not name the country
   */
  public record Country(
      @Nullable String code,
      String name,
      @Nullable String speciesPlus,
      @Nullable String redList,
      Agreement agreement) {}

  public List<Country> of(Agreement agreement) {
    return countries.stream().filter(country -> country.agreement() == agreement).toList();
  }

  /** Those of which there is more to say than that it lives there. */
  public List<Country> special() {
    return countries.stream().filter(country -> country.agreement() != Agreement.BOTH).toList();
  }

  /** The countries that the map can show. */
  public List<Country> drawn() {
    return countries.stream().filter(country -> WorldMap.has(country.code())).toList();
  }

  /** The other countries in the part of the map that is shown. */
  public List<String> outlines() {
    var inRange = drawn().stream().map(Country::code).toList();
    return WorldMap.within(box).stream().filter(code -> !inRange.contains(code)).toList();
  }

  /** How the lists agree here, each way once. */
  public List<Agreement> agreements() {
    return countries.stream().map(Country::agreement).distinct().sorted().toList();
  }
}
