package org.saola.web.species;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.web.part.Telling;
import org.saola.web.part.WorldMap;

/**
 * Where it lives, by country, as both lists see it.
 *
 * @param speciesPlus how much Species+ tells
 * @param redList how much an assessment tells
 * @param box the part of the map that is shown, {@code left top width height}; null when there is
 *     nothing to draw
 */
public record RangeView(
    List<Country> countries, Telling speciesPlus, Telling redList, @Nullable String box) {

  /** What the lists say of a country together. */
  public enum Agreement {
    /** Each list that tells says that it lives there, and nothing more. */
    BOTH,
    /** One list says so, and the other does not name the country. */
    ONE,
    /** It was brought there, or comes by chance. */
    NEW,
    /** A list is not sure, or both say something else. */
    DOUBT,
    /** It lives there no more. */
    GONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1; null when the list names none
   * @param speciesPlus the words of Species+, none where it just names the country; null when it
   *     does not name it
   * @param redList the words of the Red List; null when it does not name the country
   */
  public record Country(
      @Nullable String code,
      String name,
      @Nullable List<String> speciesPlus,
      @Nullable List<String> redList,
      Agreement agreement) {}

  public List<Country> of(Agreement agreement) {
    return countries.stream().filter(country -> country.agreement() == agreement).toList();
  }

  /** Those of which there is more to say than that it lives there. */
  public List<Country> special() {
    return countries.stream().filter(country -> country.agreement() != Agreement.BOTH).toList();
  }

  /**
   * Countries of which both lists say the same.
   *
   * @param speciesPlus as of each country
   * @param redList as of each country
   */
  public record Alike(
      @Nullable List<String> speciesPlus,
      @Nullable List<String> redList,
      List<Country> countries) {}

  /** The same, those together that have the same words. */
  public List<Alike> alike() {
    var byWords = new LinkedHashMap<List<@Nullable List<String>>, List<Country>>();
    for (var country : special()) {
      var words = Arrays.asList(country.speciesPlus(), country.redList());
      byWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(country);
    }
    return byWords.entrySet().stream()
        .map(each -> new Alike(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
        .toList();
  }

  /** The countries that the map can show. */
  public List<Country> drawn() {
    return countries.stream().filter(country -> WorldMap.has(country.code())).toList();
  }

  /** The other countries in the part of the map that is shown. */
  public List<String> outlines() {
    var inRange = drawn().stream().map(Country::code).collect(toSet());
    return WorldMap.within(box).stream().filter(code -> !inRange.contains(code)).toList();
  }

  /** How the lists agree here, each way once. */
  public List<Agreement> agreements() {
    return countries.stream().map(Country::agreement).distinct().sorted().toList();
  }

  /** The codes of all countries that have one. */
  static Stream<String> codes(List<Country> countries) {
    return countries.stream().map(Country::code).flatMap(Stream::ofNullable);
  }
}
