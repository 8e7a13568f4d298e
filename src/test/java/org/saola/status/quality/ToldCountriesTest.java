package org.saola.status.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Coded;

/** A country is one of one list alone only where that list is sure, and the other tells. */
final class ToldCountriesTest {

  @ParameterizedTest(name = "{0} beside {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KE Extant Native, TZ Extant Native     | KE             | TZ | the other list has others, and not this one
          TZ Extant Native                       | ''             | '' | the other list says nothing of this taxon
          TZ Extant Native                       | TZ             | '' | both name it
          TZ Extant Introduced                   | KE             | '' | it is not native
          TZ Presence_Uncertain Native           | KE             | '' | nobody is sure
          TZ Extinct_Post-1500 Native            | KE             | '' | it is gone
          TZ - Native                            | KE             | '' | nobody says whether it is still there
          TZ Extant -                            | KE             | '' | nobody says whether it is native
          TZ Extant Native, TZ Extant Introduced | KE             | '' | one assessment says otherwise
          TZ-ZA Extant Native                    | KE             | '' | a part is not the country
          DT Extant Native                       | KE             | '' | the other list never uses this code
          """)
  void namesWhatTheOtherWouldHaveToName(String told, String other, String alone, String because) {
    var named = Set.of(other.isEmpty() ? new String[0] : other.split(","));
    var one = ToldCountries.ofLocations(locations(told));
    assertThat(String.join(",", one.alone(new ToldCountries(Set.of(), named), Set.of("KE", "TZ"))))
        .as(because)
        .isEqualTo(alone);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource({"KE Extinct_Post-1500 Native, KE", "TZ-ZA Extant Native, TZ"})
  void whateverIsSaidOfACountryItIsNamed(String told, String named) {
    assertThat(ToldCountries.ofLocations(locations(told)).named()).containsExactly(named);
  }

  private static List<Location> locations(String told) {
    return Arrays.stream(told.split(", "))
        .map(each -> each.strip().split(" "))
        .map(each -> new Location(false, occurrence(each[0], word(each[1]), word(each[2]))))
        .collect(Collectors.toList());
  }

  private static String word(String text) {
    return text.equals("-") ? "" : text.replace('_', ' ');
  }

  private static Occurrence occurrence(String code, String presence, String origin) {
    return new Occurrence(null, origin, presence, null, new Coded(code, code));
  }
}
