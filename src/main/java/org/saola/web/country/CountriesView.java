package org.saola.web.country;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saola.web.part.SourceLine;
import org.saola.web.part.WorldMap;

/**
 * All countries.
 *
 * @param rows those with most threatened species first
 * @param species how many there are in all
 * @param most how many are threatened where most are
 */
public record CountriesView(
    List<CountryRow> rows, long species, long most, List<SourceLine> sources) {

  /** More are not shown with all that is known of them. */
  private static final int MOST = 30;

  /** Those that are shown with all that is known of them. */
  public List<CountryRow> shown() {
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  /** All, by their names. */
  public List<CountryRow> byName() {
    return rows.stream().sorted(Comparator.comparing(CountryRow::name)).toList();
  }

  /** The countries in an order of their own. */
  static CountriesView of(List<CountryRow> countries, long species, List<SourceLine> sources) {
    var rows =
        countries.stream()
            .sorted(
                Comparator.comparingLong((CountryRow row) -> -row.threatened())
                    .thenComparing(CountryRow::name))
            .toList();
    return new CountriesView(
        rows, species, rows.isEmpty() ? 0 : rows.getFirst().threatened(), sources);
  }

  /** The class of a country on the map. */
  public String shade(CountryRow row) {
    return "k" + row.shade(most);
  }

  /** The least number of each shade from 1 on. */
  public List<Long> steps() {
    return Arrays.stream(CountryRow.steps(most)).boxed().toList();
  }

  /** Codes of the map that no species has. */
  public List<String> others() {
    Map<String, CountryRow> held =
        rows.stream().collect(Collectors.toMap(CountryRow::code, Function.identity()));
    return WorldMap.codes().stream().filter(code -> !held.containsKey(code)).sorted().toList();
  }
}
