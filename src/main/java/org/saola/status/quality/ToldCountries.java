package org.saola.status.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Location;
import org.saola.speciesplus.TaxonRecord;

/**
 * The countries that a list names for a taxon, by ISO code.
 *
 * @param living those in which it lives as a native for sure; a part of {@code named}
 * @param named all, whatever is said of it there
 */
public record ToldCountries(Set<String> living, Set<String> named) {
  private static final Set<String> PLAIN_TAGS = Set.of("extant", "native");
  private static final int CODE = 2;

  /** Of a record of Species+, where a country without tags is one of the range. */
  public static ToldCountries of(TaxonRecord record) {
    var collected = new Collected();
    for (var each : record.distributions()) {
      var code = each.place().isoCode2();
      if (code != null && code.length() == CODE) {
        collected.add(
            code,
            each.tags().stream()
                .allMatch(tag -> PLAIN_TAGS.contains(tag.strip().toLowerCase(Locale.ROOT))));
      }
    }
    return collected.told();
  }

  /**
   * Of the latest global assessments of a taxon. A part of a country names the country, but says
   * nothing of all of it.
   */
  public static ToldCountries of(List<Assessment> assessments) {
    return ofLocations(
        assessments.stream().flatMap(assessment -> assessment.locations().stream()).toList());
  }

  static ToldCountries ofLocations(List<Location> locations) {
    var collected = new Collected();
    for (var location : locations) {
      var occurrence = location.occurrence();
      var code = occurrence.coded().code();
      if (code != null && code.length() == CODE) {
        boolean lives = is("extant", occurrence.presence()) && is("native", occurrence.origin());
        collected.add(code, lives);
      } else if (code != null && code.length() > CODE) {
        collected.named.add(code.substring(0, CODE));
      }
    }
    return collected.told();
  }

  private static boolean is(String word, @Nullable String told) {
    return told != null && told.strip().equalsIgnoreCase(word);
  }

  /** What is told several times in different ways is not sure. */
  private static final class Collected {
    private final Set<String> living = new TreeSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    void add(String code, boolean lives) {
      named.add(code);
      (lives ? living : doubtful).add(code);
    }

    ToldCountries told() {
      living.removeAll(doubtful);
      return new ToldCountries(living, named);
    }
  }

  /**
   * Those that another list would have to name, and does not.
   *
   * @param other what it names for the same taxon; where that is nothing, it says nothing
   * @param known the countries that it names at all; of others it says nothing
   */
  public List<String> alone(ToldCountries other, Set<String> known) {
    return other.named.isEmpty()
        ? List.of()
        : living.stream()
            .filter(code -> known.contains(code) && !other.named.contains(code))
            .toList();
  }
}
